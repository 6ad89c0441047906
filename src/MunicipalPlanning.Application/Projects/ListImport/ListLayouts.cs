using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>When a list of a layout was taken in last.</summary>
public sealed record ListLayoutUse(string Name, DateTimeOffset UsedAt);

/// <summary>列の合わせ方 of the lists that were taken in before.</summary>
public sealed class ListLayouts(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <summary>Sets head and columns as they were the last time, wherever the head stands in this file.</summary>
    /// <returns>Null for a layout that was never taken in.</returns>
    internal async Task<ListLayoutUse?> ApplyAsync(ListDraft draft, CancellationToken cancellationToken)
    {
        var rows = Enumerable.Range(0, Math.Min(draft.Sheet.Rows.Count, ListImportLimits.HeadWithin)).GroupBy(row => ListHead.Fingerprint(draft.Sheet, row)).ToDictionary(same => same.Key, same => same.First());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var known = (await context.ListLayouts.AsNoTracking().Where(layout => rows.Keys.Contains(layout.Fingerprint)).ToListAsync(cancellationToken)).MaxBy(layout => layout.UsedAt);
        if (known is null || ListMapping.Read(known.Mapping) is not { } mapping || mapping.Fields.Count != draft.Sheet.Columns)
            return null;
        draft.ChooseHead(rows[known.Fingerprint]);
        draft.Map(mapping);
        return new ListLayoutUse(known.Name, known.UsedAt);
    }

    /// <summary>Within the transaction that takes the list in.</summary>
    internal static async Task RememberAsync(PlanningDbContext context, ListDraft draft, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var fingerprint = ListHead.Fingerprint(draft.Sheet, draft.Head);
        if (await context.ListLayouts.SingleOrDefaultAsync(layout => layout.Fingerprint == fingerprint, cancellationToken) is { } known)
            known.Use(draft.Mapping.Write(), now);
        else
            context.Add(new ListLayout(fingerprint, draft.FileName.Length <= TextLimits.Line ? draft.FileName : draft.FileName[..TextLimits.Line], draft.Mapping.Write(), now));
    }
}
