using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Submissions;

namespace MunicipalPlanning.Web.Projects.Editing;

/// <summary>One person's work on a project's year and its review sheet: what is on the screen, every change saved at once, and the way back.</summary>
public sealed partial class ProjectDesk(
    ProjectOpening opening,
    ProjectEditing editing,
    ProjectRows rows,
    ReviewSheets reviewSheets,
    PlanChoices planChoices,
    RemarkTalk talk,
    SubmissionFlow flow,
    RefusalLog refusals) : FormDesk(talk, flow, refusals)
{
    private int _reloads;
    private int _shown;
    private bool _isReviewSheet;

    public string ProjectId { get; private set; } = "";

    /// <summary>Null until it is opened, or where there is no such record.</summary>
    public ProjectForEditing? Project { get; private set; }

    public ProjectView View => Project!.View;

    public IReadOnlyList<PlanForChoice> Plans { get; private set; } = [];

    public override string Record => $"project/{Year}/{ProjectId}";

    /// <summary>Person, year and project: the same on every page that shows the record.</summary>
    public override string DraftOwner => $"{Person.AccountId}/project/{Year}/{ProjectId}";

    protected override IReadOnlyDictionary<string, long>? LatestChanges => Project?.LatestChanges;

    public override EditedForm? Form => Project is not { ReviewSheet: { } sheet } project || !_isReviewSheet ? null : new EditedForm(
        sheet, project.Subject, View.UnitId, View.Name, project.Program, WhyLockedAsAWhole(), HasAsked(sheet), true,
        project.Check.Completeness, project.Check.Problems, LastSaved, project.Steps, project.Remarks);

    public override IReadOnlyList<FormPoint> Points => ReviewPoints.Of(Project!);

    /// <summary>When anything of the record was saved last; null if never.</summary>
    public DateTimeOffset? LastSaved => Project is { LastChanges.Count: > 0 } project ? project.LastChanges.Values.Max(change => change.At) : null;

    /// <summary>Whether the person may ever write this project, in whatever state its forms are.</summary>
    public bool MayWrite => Project is { Access.Locked: null };

    /// <summary>Whether the review sheet was published, and its page shows it as it was then.</summary>
    public bool IsPublished => Project?.ReviewSheet?.State == SubmissionState.Published;

    protected override YearProgram? Program => Project?.Program;

    /// <param name="who">Asked before every action: roles may change while the page is open. Null when nobody is signed in any more.</param>
    /// <param name="isReviewSheet">Whether the page is the review sheet, with its talks and its way to publication, or the record alone.</param>
    public async Task OpenAsync(Func<Task<Person?>> who, FiscalYear year, string projectId, bool isReviewSheet)
    {
        (Year, ProjectId, _isReviewSheet) = (year, projectId, isReviewSheet);
        await BeginAsync(who);
        await ReloadAsync();
    }

    /// <summary>Of several readings at once the one that began last is shown.</summary>
    public override async Task ReloadAsync(IReadOnlyList<ChangeNews>? news = null)
    {
        var ticket = ++_reloads;
        try
        {
            // Read at the same time, on a connection of their own; plans do not change while a record is open.
            var plans = Project is null ? planChoices.ForYearAsync(Year, CancellationToken.None) : Task.FromResult(Plans);
            var project = await opening.OpenAsync(Person, Year, ProjectId, CancellationToken.None);
            Plans = await plans;
            IsAway = false;
            if (ticket > _shown && project is not null)
                (_shown, Project) = (ticket, project);
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            IsAway = true;
        }
        Show();
    }

    /// <summary>点検シートを作る.</summary>
    public Task BeginReviewAsync() => AttemptAsync(() => reviewSheets.BeginAsync(Person, Year, ProjectId, CancellationToken.None));

    protected override async Task<FieldOutcome> ChangeAsync(string path, string old, string text, string words)
    {
        var within = Within(path);
        return await editing.ChangeAsync(Person, Year, ProjectId, within, ProjectFieldRules.Canonical(within, old), text, CancellationToken.None, words);
    }

    protected override bool IsRefusal(Exception failure) => base.IsRefusal(failure) || failure is ProjectRefusedException;

    private string? WhyLockedAsAWhole() =>
        Project!.Access.Locked ?? (Rights.May(Person, Verb.Write, Project.Subject) ? null : Project.WhyLocked("purpose"));

    private bool HasAsked(Submission sheet) =>
        sheet.IsUnderRepair && Project!.Remarks.Any(remark => remark is { Kind: RemarkKind.Remark, IsSolved: false })
        && Rights.Find(Person, Verb.Write, Project.Subject) is { Role: not StaffRole.PolicyDivision };
}
