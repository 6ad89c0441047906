using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Sheets.Rules;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Submissions;

namespace MunicipalPlanning.Web.Sheets.Editing;

/// <summary>One person's work on one sheet: what is on the screen, every change saved at once, and the way back.</summary>
public sealed partial class SheetDesk(
    SheetOpening opening,
    SheetEditing editing,
    SheetArranging arranging,
    SheetPicking picking,
    ScheduleArranging schedules,
    PlanChoices planChoices,
    RemarkTalk talk,
    SubmissionFlow flow,
    SheetFindings findings,
    RefusalLog refusals) : FormDesk(talk, flow, refusals)
{
    private int _reloads;
    private int _shown;

    public string UnitId { get; private set; } = "";

    /// <summary>Null until it is opened, or where there is no sheet.</summary>
    public SheetForEditing? Sheet { get; private set; }

    public override string Record => ManagementSheet.RecordOf(Year, UnitId);

    public IReadOnlyList<PlanForChoice> Plans { get; private set; } = [];

    /// <summary>Person, year and unit.</summary>
    public override string DraftOwner => $"{Person.AccountId}/{Year}/{UnitId}";

    protected override IReadOnlyDictionary<string, long>? LatestChanges => Sheet?.LatestChanges;

    /// <param name="who">Asked before every action: roles may change while the page is open. Null when nobody is signed in any more.</param>
    public async Task OpenAsync(Func<Task<Person?>> who, FiscalYear year, string unitId)
    {
        (Year, UnitId) = (year, unitId);
        await BeginAsync(who);
        await ReloadAsync();
    }

    /// <summary>Of several readings at once the one that began last is shown.</summary>
    public override async Task ReloadAsync(IReadOnlyList<ChangeNews>? news = null)
    {
        var ticket = ++_reloads;
        try
        {
            // Read at the same time, on a connection of their own; plans do not change while a sheet is open.
            var plans = Sheet is null ? planChoices.ForYearAsync(Year, CancellationToken.None) : Task.FromResult(Plans);
            var sheet = await opening.OpenAsync(Person, Year, UnitId, CancellationToken.None, news);
            Plans = await plans;
            var found = ShowsPoints ? await findings.ForAsync(Year, UnitId, CancellationToken.None) : Findings;
            IsAway = false;
            if (ticket > _shown && sheet is not null)
                (_shown, Sheet, Findings) = (ticket, sheet, found);
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            IsAway = true;
        }
        Show();
    }

    public override string LabelOf(string path) => FieldLabels.Of(Sheet!.View, new SheetField(path));

    public override string InWords(string path, string text) => FieldWords.Of(new SheetField(path), text, Plans);

    protected override Task<FieldOutcome> ChangeAsync(string path, string old, string text, string words) =>
        editing.ChangeAsync(Person, Year, UnitId, new SheetField(path), old, text, CancellationToken.None, words);

    protected override bool IsText(string path) =>
        !path.Contains("/row/", StringComparison.Ordinal) && !path.EndsWith("/measure", StringComparison.Ordinal)
        && !(path.StartsWith("related/", StringComparison.Ordinal) && path.EndsWith("/project", StringComparison.Ordinal));

    protected override bool IsRefusal(Exception failure) => base.IsRefusal(failure) || failure is SheetRefusedException;
}
