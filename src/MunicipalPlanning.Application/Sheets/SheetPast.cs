using System.Data;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>Reads what a sheet said at any moment, from what it says now and the log of what was changed.</summary>
public sealed partial class SheetPast(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    private static readonly ChangeKind[] Shown = [ChangeKind.Content, ChangeKind.Import, ChangeKind.Transition, ChangeKind.Remark];

    /// <returns>Null if there is no such sheet, there was none then, or the log does not reach back so far.</returns>
    public async Task<SheetView?> AtAsync(Person person, FiscalYear year, string unitId, DateTimeOffset moment, CancellationToken cancellationToken) =>
        (await OpenAsync(person, year, unitId, cancellationToken))?.At(moment);

    /// <summary>The sheet as it stood when the policy division last sent it back.</summary>
    /// <returns>Null if it never was, or the log does not reach back so far.</returns>
    public async Task<SheetView?> AtReturnAsync(Person person, FiscalYear year, string unitId, CancellationToken cancellationToken) =>
        await OpenAsync(person, year, unitId, cancellationToken) is { } history && history.Changes.FirstOrDefault(change => change.IsReturn) is { } sent ? history.After(sent.Id) : null;

    /// <summary>Opens the history to be taken out of the product, as a file or on paper, which the log remembers.</summary>
    /// <param name="kind">書出し or 印刷.</param>
    /// <param name="words">What was taken out.</param>
    /// <returns>Null if the unit has no sheet for the year.</returns>
    /// <exception cref="AccessRefusedException">The person may not read the sheet.</exception>
    public async Task<SheetHistory?> TakeOutAsync(Person person, FiscalYear year, string unitId, ChangeKind kind, string words, CancellationToken cancellationToken)
    {
        if (await OpenAsync(person, year, unitId, cancellationToken) is not { } history)
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Log(person, clock.GetUtcNow(), kind, SheetRecords.Sheet(year, unitId), words: words);
        await context.SaveChangesAsync(cancellationToken);
        return history;
    }

    /// <returns>Null if the unit has no sheet for the year.</returns>
    /// <exception cref="AccessRefusedException">The person may not read the sheet.</exception>
    public async Task<SheetHistory?> OpenAsync(Person person, FiscalYear year, string unitId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // The sheet and its log must be of one moment.
        await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var sheet = await context.Sheets.AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(sheet => sheet.Year == year && sheet.UnitId == unitId, cancellationToken);
        if (sheet is null)
            return null;
        var log = await LoadAsync(context, sheet, cancellationToken);
        var projectIds = log.Select(change => SheetRecords.ProjectOf(change.Record)).OfType<string>().Union(sheet.PriorityProjects.Select(pick => pick.ProjectId)).ToList();
        var itemIds = log.SelectMany(change => ItemsIn(change.Old).Concat(ItemsIn(change.New))).Union(ItemsOf(sheet)).ToList();
        var sources = await SheetSources.LoadAsync(context, year, projectIds, itemIds, cancellationToken);
        Rights.Require(person, Verb.Read, SheetAccess.Subject(sources.Units[unitId], sheet.Submission, null), sources.Units[unitId].Name);

        var state = sources.StateOf(sheet, projectIds);
        var (shown, known) = WalkBack(state.Copy(), log);
        var hidden = await RemarkMoments.HiddenAsync(context, sheet.Submission, person, cancellationToken);
        var roles = await RolesAsync(context, shown, cancellationToken);
        var words = new SheetChangeWords(year, sources);
        var changes = shown.Where(change => change.Kind != ChangeKind.Remark || !hidden.Contains(change.At))
            .Select(change => words.Of(change, roles(change)) with { IsKnown = change.Id >= known });
        return new SheetHistory(unitId, state, sources, log, [.. changes], words, known);
    }

    /// <summary>The log of the sheet and of every project that it picks or once picked, the newest first.</summary>
    private static async Task<List<ChangeRecord>> LoadAsync(PlanningDbContext context, ManagementSheet sheet, CancellationToken cancellationToken)
    {
        var record = SheetRecords.Sheet(sheet.Year, sheet.UnitId);
        var log = await context.Changes.AsNoTracking().Where(change => change.Record == record && Shown.Contains(change.Kind)).ToListAsync(cancellationToken);
        var projectIds = log.Where(change => change.Kind == ChangeKind.Content).Select(change => new SheetField(change.Field).ProjectId)
            .Concat(log.Where(change => change.Kind == ChangeKind.Import).SelectMany(change => LoggedText.Read<LoggedSheet>(change.Old)?.Picks.Select(pick => pick.Project) ?? []))
            .Concat(sheet.PriorityProjects.Select(pick => pick.ProjectId)).OfType<string>().Distinct().ToList();
        var ownRecords = projectIds.ConvertAll(id => SheetRecords.Project(id, sheet.Year));
        var (corrections, renamings) = await OtherYearsAsync(context, sheet.Year, projectIds, cancellationToken);
        log.AddRange(await context.Changes.AsNoTracking().Where(change => Shown.Contains(change.Kind)
            && (ownRecords.Contains(change.Record) || (change.Field == "name" && corrections.Contains(change.Record)) || (change.Field == SheetStateUndo.Renamed && renamings.Contains(change.Record)))).ToListAsync(cancellationToken));
        return [.. log.Where(change => !SheetStateUndo.IsBeside(change)).OrderByDescending(change => change.Id)];
    }

    /// <summary>A project has one name in all years until it is renamed, whichever year's sheet the name is corrected in.</summary>
    private static async Task<(List<string> Corrections, List<string> Renamings)> OtherYearsAsync(PlanningDbContext context, FiscalYear year, List<string> projectIds, CancellationToken cancellationToken)
    {
        var projects = await context.Projects.AsNoTracking().IgnoreAutoIncludes().Where(project => projectIds.Contains(project.Id)).ToDictionaryAsync(project => project.Id, cancellationToken);
        var years = await context.ProjectYears.Where(other => projectIds.Contains(other.ProjectId) && other.Year != year).Select(other => new { other.ProjectId, other.Year }).ToListAsync(cancellationToken);
        return (
            [.. years.Where(other => projects[other.ProjectId].HasOneNameIn(year, other.Year)).Select(other => SheetRecords.Project(other.ProjectId, other.Year))],
            [.. projects.Values.SelectMany(project => project.FormerNames.Where(former => former.LastYear < year).Select(former => SheetRecords.Project(project.Id, former.LastYear.Next)))]);
    }

    /// <returns>What the sheet showed of the log, and from which entry on it is known; 0 for the beginning.</returns>
    private static (List<ChangeRecord> Shown, long Known) WalkBack(SheetState state, List<ChangeRecord> log)
    {
        var shown = new List<ChangeRecord>();
        var begun = log.Where(change => change.Field == SheetStateUndo.Created).Select(change => change.At).ToHashSet();
        long? known = null;
        foreach (var change in log)
        {
            var projectId = SheetRecords.ProjectOf(change.Record);
            // With the sheet the years of its projects are begun: one entry tells of all.
            var isToldWithSheet = projectId is not null && change.Field == SheetStateUndo.YearOpened && begun.Contains(change.At);
            if (!isToldWithSheet && (projectId is null || known is not null || state.Picks.Exists(pick => pick.ProjectId == projectId)))
                shown.Add(change);
            if (known is not null || change.Kind is not (ChangeKind.Content or ChangeKind.Import))
                continue;
            if (projectId is null && change.Field == SheetStateUndo.Created)
                known = change.Id;
            else if (!state.TryUndo(change))
                known = change.Id;
        }
        return (shown, known ?? 0);
    }

    private static async Task<Func<ChangeRecord, string>> RolesAsync(PlanningDbContext context, List<ChangeRecord> log, CancellationToken cancellationToken)
    {
        var accounts = log.Select(change => change.AccountId).OfType<Guid>().Distinct().ToList();
        StaffRole[] told = [StaffRole.SectionHead, StaffRole.DepartmentHead, StaffRole.PolicyDivision];
        var memberships = await context.Memberships.AsNoTracking().Where(membership => accounts.Contains(membership.AccountId) && told.Contains(membership.Role)).ToListAsync(cancellationToken);
        return change => memberships.Find(membership => membership.AccountId == change.AccountId && membership.HoldsOn(change.At.OfficeDay()))?.Role.Word() ?? "";
    }

    private static IEnumerable<string> ItemsOf(ManagementSheet sheet) =>
        sheet.RelatedProjects.SelectMany(related => new[] { related.MeasureItemId, related.ProjectItemId })
            .Concat(sheet.PriorityProjects.Select(pick => pick.MeasureItemId)).OfType<string>();

    private static IEnumerable<string> ItemsIn(string text) => Items().Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex("item:([a-z0-9-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Items();
}
