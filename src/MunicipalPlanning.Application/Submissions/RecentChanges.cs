using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>Tells what others did to the sheets of the own units since the last visit.</summary>
public sealed class RecentChanges(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    private const int MostRead = 500;
    private const int MostShown = 8;
    private static readonly TimeSpan WithoutVisit = TimeSpan.FromDays(7);

    public async Task<RecentChangeList> ForAsync(Person person, FiscalYear year, IReadOnlyCollection<string> unitIds, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var visit = await context.Accounts.Where(account => account.Id == person.AccountId).Select(account => account.PreviousVisitAt).SingleOrDefaultAsync(cancellationToken);
        var since = visit ?? clock.GetUtcNow() - WithoutVisit;
        var picks = await context.Sheets.Where(sheet => sheet.Year == year && unitIds.Contains(sheet.UnitId))
            .SelectMany(sheet => sheet.PriorityProjects, (sheet, pick) => new { sheet.UnitId, pick.ProjectId }).ToListAsync(cancellationToken);
        var unitOf = unitIds.ToDictionary(unitId => SheetRecords.Sheet(year, unitId));
        foreach (var pick in picks)
            unitOf.TryAdd(SheetRecords.Project(pick.ProjectId, year), pick.UnitId);
        var projectIds = picks.Select(pick => pick.ProjectId).Distinct().ToList();
        var names = await context.Projects.Where(project => projectIds.Contains(project.Id)).Select(project => new { project.Id, project.Name }).ToDictionaryAsync(project => project.Id, project => project.Name, cancellationToken);
        var records = unitOf.Keys.Append(YearAdministration.RecordOf(year)).ToList();
        var changes = await context.Changes.AsNoTracking()
            .Where(change => records.Contains(change.Record) && change.At > since && !(change.AccountId == person.AccountId || (change.AccountId == null && change.Person == person.Name)))
            .OrderByDescending(change => change.Id).Take(MostRead).ToListAsync(cancellationToken);
        // Somebody who saves a text ten times has changed it once.
        var told = changes.DistinctBy(change => (change.Record, Field: change.Kind == ChangeKind.Year ? "" : change.Field, change.Person, change.Kind, change.Kind == ChangeKind.Transition ? change.Id : 0))
            .Select(change => Tell(change, unitOf.GetValueOrDefault(change.Record), names)).OfType<RecentChange>().ToList();
        return new RecentChangeList(since, visit is not null, [.. told.Take(MostShown)], told.Count > MostShown || changes.Count == MostRead);
    }

    private static RecentChange? Tell(ChangeRecord change, string? unitId, Dictionary<string, string> projectNames)
    {
        var field = unitId is null ? null : (SheetField?)SheetRecords.FieldOf(change.Record, change.Field);
        var sentence = change.Kind switch
        {
            ChangeKind.Year => "年度の期限か記入要領を改めました。",
            ChangeKind.Transition => OfTransition(change),
            // Remarks of the policy division are told when the sheet is sent back, not while they are written.
            ChangeKind.Remark when change.Words == RemarkKind.Consultation.Word() => $"{Name(field!.Value, projectNames)}について相談しました。",
            ChangeKind.Content when change.Old == change.New => null,
            ChangeKind.Content when change.Field == "sheet" => "シートを作りました。",
            ChangeKind.Content => $"{Name(field!.Value, projectNames)}を{(change.Old.Length == 0 ? "書き" : change.New.Length == 0 ? "消し" : "直し")}ました。",
            _ => null,
        };
        return sentence is null ? null : new RecentChange(change.At, change.Person, sentence, unitId, change.Kind == ChangeKind.Content && field?.Part is not null ? field : null);
    }

    private static string OfTransition(ChangeRecord change) => LoggedStep.VerbOf(change.Field) switch
    {
        null when DateOnly.TryParse(change.New, System.Globalization.CultureInfo.InvariantCulture, out var until) => $"期限を{DeadlineWords.Day(until)}にしました。",
        null => "期限を元に戻しました。",
        SubmissionVerb.Return => $"差し戻しました。「{WaitingTalks.Shorten(change.Words)}」",
        { } verb => $"{verb.Did()}。",
    };

    private static string Name(SheetField field, Dictionary<string, string> projectNames)
    {
        var part = field.Part?.Word() ?? "シート";
        return field.ProjectId is { } id && projectNames.TryGetValue(id, out var name) ? $"「{name}」の{part}" : part;
    }
}
