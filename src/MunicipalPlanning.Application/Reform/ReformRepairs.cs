using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Reform;

/// <summary>The last change of each field of an item's report since an entry of the log.</summary>
internal static class ReformRepairs
{
    public static async Task<Dictionary<SheetField, DateTimeOffset>> SinceAsync(PlanningDbContext context, Submission submission, string itemId, long changeId, CancellationToken cancellationToken)
    {
        var records = ReformRecords.Of(submission.Year, itemId);
        var changes = await context.Changes.Where(change => change.Id > changeId && change.Kind == ChangeKind.Content && records.Contains(change.Record))
            .GroupBy(change => new { change.Record, change.Field }).Select(group => new { group.Key.Record, group.Key.Field, At = group.Max(change => change.At) }).ToListAsync(cancellationToken);
        return changes.Select(change => (Path: ReformRecords.PathOf(change.Record, change.Field, submission.Year), change.At)).Where(change => change.Path is not null)
            .ToDictionary(change => new SheetField(change.Path!), change => change.At);
    }
}
