using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Submissions;

/// <summary>One person's work on a form that goes its way to publication: its fields, what is said of them, and its steps.</summary>
public abstract partial class FormDesk(RemarkTalk talk, SubmissionFlow flow, RefusalLog refusals) : FieldDesk(refusals)
{
    public FiscalYear Year { get; protected set; }

    /// <summary>The form as it stands; null until it is opened, or where there is none.</summary>
    public abstract EditedForm? Form { get; }

    /// <summary>How the year is run; null where it was never opened.</summary>
    protected abstract YearProgram? Program { get; }

    /// <summary>The newest entry of the log that is on the screen, by the record it tells of; null until the form is opened.</summary>
    protected abstract IReadOnlyDictionary<string, long>? LatestChanges { get; }

    /// <summary>直すところ and 確かめるところ.</summary>
    public abstract IReadOnlyList<FormPoint> Points { get; }

    /// <summary>Whether the points to repair and to check are listed, and marked at their fields.</summary>
    public bool ShowsPoints { get; protected set; }

    /// <summary>Points that the person has looked at and leaves as they are.</summary>
    public HashSet<string> LeftAsTheyAre { get; } = [];

    /// <summary>確かめるところ that the person has not left as they are.</summary>
    public IReadOnlyList<FormPoint> ToCheck => [.. Points.Where(point => !point.Hinders && (point.Key is null || !LeftAsTheyAre.Contains(point.Key)))];

    public override bool Concerns(ChangeNews news) =>
        news.Record is null
        || news.Record == $"year/{Year}"
        || (LatestChanges is { } latest && latest.TryGetValue(news.Record, out var shown) && news.ChangeId > shown);

    /// <summary>Why a field cannot be written; null if it can.</summary>
    public abstract string? WhyLocked(SheetField field);

    /// <summary>What is stored of a text; null if it is no text field, or gone.</summary>
    public abstract string? TextOf(SheetField field);

    /// <summary>What is stored of a schedule row, as one text; null if the field is no row, or the row is gone.</summary>
    public abstract string? RowText(SheetField field);

    /// <summary>Who changed a field last, and when; null if nobody did.</summary>
    public abstract LastChange? LastChangeOf(SheetField field);

    /// <summary>Where a field's past is shown; null if nowhere.</summary>
    public virtual string? HistoryOf(SheetField field) => null;

    public bool IsOpen(SheetField field) => WhyLocked(field) is null;

    /// <summary>記入要領 of the year, or the form's own sentence where the policy division wrote none.</summary>
    public string Help(SheetField field, string standard) =>
        field.Part is { } part && Program?.InstructionFor(part) is { Length: > 0 } instruction ? instruction : standard;

    /// <summary>Who else writes in a field now; null if nobody does.</summary>
    public PresentPerson? WriterOf(SheetField field) => WriterIn(field.Path);

    /// <summary>What must be repaired in a field, as far as the points are shown.</summary>
    public IReadOnlyList<string> ProblemsOn(SheetField field) =>
        ShowsPoints && Form is { } form ? [.. form.Problems.Where(problem => problem.Field == field || (problem.Field.ProjectId == field.ProjectId && field.Covers(problem.Field) && field.Part == SheetPart.Schedule)).Select(problem => problem.Message)] : [];

    public void HidePoints()
    {
        ShowsPoints = false;
        Show();
    }

    /// <summary>Reads the form by every rule, and shows what hinders and what is to be checked.</summary>
    public async Task ShowPointsAsync()
    {
        ShowsPoints = true;
        await ReloadAsync();
    }

    /// <summary>The same without showing it.</summary>
    public virtual Task FindAsync() => Task.CompletedTask;

    public Task<FieldOutcome> SaveAsync(SheetField field, string old, string text, string words = "") => SaveAsync(field.Path, old, text, words);

    /// <summary>The same for what is no text field and has no place of its own for a refusal.</summary>
    public Task SaveOrTellAsync(SheetField field, string old, string text) => SaveOrTellAsync(field.Path, old, text);

    protected override bool IsRefusal(Exception failure) => base.IsRefusal(failure) || failure is SubmissionRefusedException;
}
