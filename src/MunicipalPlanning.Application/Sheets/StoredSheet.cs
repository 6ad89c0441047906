using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>Everything about a sheet that its editor shows, whoever looks: read in one moment, and shared by all screens that show it.</summary>
internal sealed record StoredSheet(
    DateTimeOffset ReadAt,
    OrganizationUnit Unit,
    SheetView View,
    Submission Submission,
    YearProgram? Program,
    IReadOnlyList<SheetField> Asked,
    IReadOnlyDictionary<string, long> LatestChanges,
    SheetCheck Check,
    IReadOnlyDictionary<string, LastChange> LastChanges,
    IReadOnlyList<SubmissionStep> Steps,
    IReadOnlyList<RemarkView> Remarks,
    SheetLastYear LastYear)
{
    /// <summary>How long last year's texts are taken as they were; nobody works on them.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    /// <returns>Null if the unit has no sheet for the year.</returns>
    /// <param name="before">What was read before, if anything.</param>
    public static async Task<StoredSheet?> ReadAsync(IDbContextFactory<PlanningDbContext> contexts, SheetViews views, FiscalYear year, string unitId, DateTimeOffset now, StoredSheet? before)
    {
        await using var context = await contexts.CreateDbContextAsync();
        // All of one moment, or a change in between would be taken for shown.
        await using var moment = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        var sheet = await context.Sheets.AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(sheet => sheet.Year == year && sheet.UnitId == unitId);
        if (sheet is null)
            return null;
        var picks = sheet.PriorityProjects.Select(pick => pick.ProjectId).ToHashSet();
        var keepsLastYear = before is not null && now - before.LastYear.ReadAt < Settled && picks.SetEquals(before.LastYear.Picks);
        // Last year's is read at the same time, on connections of its own.
        var lastYear = keepsLastYear ? Task.FromResult(before!.LastYear) : SheetLastYear.ReadAsync(contexts, views, sheet, now);
        var sources = await SheetSources.LoadAsync(context, year, [sheet], CancellationToken.None);
        var published = sheet.State == SubmissionState.Published ? await FrozenForm.ReadAsync<SheetView>(context, [sheet.Submission.Id], CancellationToken.None) : [];
        var (lastChanges, latest) = await LastChangesAsync(context, sheet);
        return new StoredSheet(
            now,
            sources.Units[unitId],
            published.GetValueOrDefault(sheet.Submission.Id) ?? sources.View(sheet),
            sheet.Submission,
            await context.YearPrograms.AsNoTracking().SingleOrDefaultAsync(program => program.Year == year),
            await AskedFields.LoadAsync(context, sheet.Submission, CancellationToken.None),
            latest,
            sources.Check(sheet),
            lastChanges,
            await SubmissionSteps.ReadAsync(context, sheet.Submission, CancellationToken.None),
            await RemarkTalk.ReadAsync(context, sheet.Submission, CancellationToken.None),
            await lastYear);
    }

    /// <summary>Whether all that the news tell of is in here.</summary>
    public bool Holds(IReadOnlyList<ChangeNews> news) =>
        news.All(one => one.Record is not null && LatestChanges.TryGetValue(one.Record, out var latest) && latest >= one.ChangeId);

    private static async Task<(Dictionary<string, LastChange> ByField, Dictionary<string, long> ByRecord)> LastChangesAsync(PlanningDbContext context, ManagementSheet sheet)
    {
        var records = sheet.PriorityProjects.Select(pick => SheetRecords.Project(pick.ProjectId, sheet.Year)).Append(SheetRecords.Sheet(sheet.Year, sheet.UnitId)).ToList();
        var last = context.Changes.Where(change => records.Contains(change.Record))
            .GroupBy(change => new { change.Record, change.Field, change.Kind }).Select(changes => changes.Max(change => change.Id));
        var changes = await context.Changes.Where(change => last.Contains(change.Id))
            .Select(change => new { change.Id, change.Kind, change.Record, change.Field, change.Person, change.At }).ToListAsync();
        return (
            changes.Where(change => change.Kind == ChangeKind.Content).ToDictionary(change => SheetRecords.FieldOf(change.Record, change.Field).Path, change => new LastChange(change.Id, change.Person, change.At)),
            records.ToDictionary(record => record, record => changes.Where(change => change.Record == record).Select(change => change.Id).DefaultIfEmpty().Max()));
    }
}
