using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Submissions;

namespace MunicipalPlanning.Web.Reform.Editing;

/// <summary>One person's work on the report of a reform item's year: what is on the screen, every change saved at once, and the way back.</summary>
public sealed partial class ReformDesk(ReformOpening opening, ReformEditing editing, ReformRows rows, RemarkTalk talk, SubmissionFlow flow, RefusalLog refusals) : FormDesk(talk, flow, refusals)
{
    private int _reloads;
    private int _shown;

    public string PlanId { get; private set; } = "";

    public string ItemId { get; private set; } = "";

    /// <summary>Null until it is opened, or where there is no such item.</summary>
    public ReformForEditing? Opened { get; private set; }

    public ReformItem Item => Opened!.Item;

    public override string Record => ItemProgress.RecordOf(Year, ItemId);

    /// <summary>Person, year and item.</summary>
    public override string DraftOwner => $"{Person.AccountId}/{Record}";

    protected override IReadOnlyDictionary<string, long>? LatestChanges => Opened?.LatestChanges;

    public override EditedForm? Form => Opened is not { Submission: { } submission } opened ? null : new EditedForm(
        submission, opened.Subject, submission.UnitId, Name, opened.Program, opened.Access.Locked, HasAsked(submission), true,
        opened.Check.Completeness, [.. opened.Check.Problems.Select(problem => new SheetProblem(new SheetField(problem.Field), problem.Message))], LastSaved, opened.Steps, opened.Remarks);

    /// <summary>7 観光施設の運営見直し.</summary>
    public string Name => $"{Item.Source.Number} {Item.Source.Title}".Trim();

    public override IReadOnlyList<FormPoint> Points => ReformPoints.Of(this);

    protected override YearProgram? Program => Opened?.Program;

    private DateTimeOffset? LastSaved => Opened is { LastChanges.Count: > 0 } opened ? opened.LastChanges.Values.Max(change => change.At) : null;

    /// <param name="who">Asked before every action: roles may change while the page is open. Null when nobody is signed in any more.</param>
    public async Task OpenAsync(Func<Task<Person?>> who, string planId, string itemId, FiscalYear year)
    {
        (PlanId, ItemId, Year) = (planId, itemId, year);
        await BeginAsync(who);
        await ReloadAsync();
    }

    /// <summary>Of several readings at once the one that began last is shown.</summary>
    public override async Task ReloadAsync(IReadOnlyList<ChangeNews>? news = null)
    {
        var ticket = ++_reloads;
        try
        {
            var opened = await opening.OpenAsync(Person, PlanId, ItemId, Year, CancellationToken.None);
            IsAway = false;
            if (ticket > _shown && opened is not null)
                (_shown, Opened) = (ticket, opened);
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            IsAway = true;
        }
        Show();
    }

    /// <summary>報告を始める.</summary>
    public Task BeginReportAsync() => AttemptAsync(() => editing.BeginAsync(Person, ItemId, Year, CancellationToken.None));

    protected override Task<FieldOutcome> ChangeAsync(string path, string old, string text, string words) =>
        editing.ChangeAsync(Person, ItemId, Year, path, IsAmount(path) ? Canonical(old) : old, text, CancellationToken.None, words);

    protected override bool IsRefusal(Exception failure) => base.IsRefusal(failure) || failure is ReformRefusedException;

    private bool HasAsked(Submission submission) =>
        submission.IsUnderRepair && Opened!.Remarks.Any(remark => remark is { Kind: RemarkKind.Remark, IsSolved: false })
        && Opened.Access.Locked is null && !Person.Has(StaffRole.PolicyDivision);
}
