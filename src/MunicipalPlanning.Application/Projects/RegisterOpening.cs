using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;

namespace MunicipalPlanning.Application.Projects;

/// <summary>Opens 事務事業一覧 for writing: its projects, each with what the person may write, in a few statements for a whole page.</summary>
public sealed class RegisterOpening(IDbContextFactory<PlanningDbContext> contexts, ProjectRegister register, TimeProvider clock)
{
    /// <param name="page">1 for the first; beyond the end means the last.</param>
    public async Task<RegisterForEditing> OpenAsync(Person person, ProjectFilter filter, int page, CancellationToken cancellationToken)
    {
        var found = await register.FindAsync(filter, page, cancellationToken);
        return new RegisterForEditing(found, await RowsAsync(person, found.Projects, cancellationToken));
    }

    /// <summary>Projects side by side in the order of the filter, whatever page they are on.</summary>
    /// <param name="first">0 for the first of all.</param>
    public async Task<IReadOnlyList<RegisterRow>> RangeAsync(Person person, ProjectFilter filter, int first, int count, CancellationToken cancellationToken) =>
        await RowsAsync(person, await register.RangeAsync(filter, first, count, cancellationToken), cancellationToken);

    /// <summary>The same rows as they stand now; what is gone is left out.</summary>
    public async Task<IReadOnlyList<RegisterRow>> RowsAsync(Person person, IReadOnlyCollection<RegisterKey> keys, CancellationToken cancellationToken) =>
        await RowsAsync(person, await register.ReadAsync(keys, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<RegisterRow>> RowsAsync(Person person, IReadOnlyList<ProjectListItem> projects, CancellationToken cancellationToken)
    {
        if (projects.Count == 0)
            return [];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var unitIds = projects.Select(project => project.UnitId).Distinct().ToList();
        var units = await context.Units.AsNoTracking().IgnoreAutoIncludes().Where(unit => unitIds.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, cancellationToken);
        var places = projects.Select(project => new ProjectPlace(project.Id, project.Year, project.UnitId, project.Number.Length > 0)).ToList();
        var accesses = await ProjectAccesses.ReadAsync(context, clock, person, places, units, cancellationToken);
        return [.. projects.Select(project => new RegisterRow(project, accesses[(project.Id, project.Year)]))];
    }
}
