using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>When a layout was used last.</summary>
public sealed record ListLayoutUse(string Name, DateTimeOffset UsedAt);

/// <summary>列の合わせ方 of the layouts that were taken in before.</summary>
public sealed class ListLayouts(IDbContextFactory<PlanningDbContext> contexts)
{
    internal Task<ListLayoutUse?> ApplyAsync(ListDraft draft, CancellationToken cancellationToken) => Task.FromResult<ListLayoutUse?>(contexts is null ? null : null);

    internal Task RememberAsync(PlanningDbContext context, ListDraft draft, DateTimeOffset now, CancellationToken cancellationToken) => contexts is null ? Task.CompletedTask : Task.CompletedTask;
}
