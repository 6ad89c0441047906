using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Reform;

/// <summary>The last change of each field of an item's report since an entry of the log. Actuals of indicators are kept with the item, named by their year.</summary>
internal static class ReformRepairs
{
    public static async Task<Dictionary<SheetField, DateTimeOffset>> SinceAsync(PlanningDbContext context, Submission submission, string itemId, long changeId, CancellationToken cancellationToken)
    {
        var (item, actual) = (PlanLog.Item(itemId), string.Create(CultureInfo.InvariantCulture, $"/{submission.Year}/actual"));
        var changes = await context.Changes
            .Where(change => change.Id > changeId && change.Kind == ChangeKind.Content && (change.Record == submission.Record || (change.Record == item && change.Field.StartsWith("indicator/") && change.Field.EndsWith(actual))))
            .GroupBy(change => change.Field).Select(group => new { Field = group.Key, At = group.Max(change => change.At) }).ToListAsync(cancellationToken);
        return changes.ToDictionary(change => new SheetField(change.Field.Replace(actual, "/actual", StringComparison.Ordinal)), change => change.At);
    }
}
