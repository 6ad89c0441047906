using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Projects;

/// <summary>Adds, takes away and orders the rows of a project's lists. Each verb applies to the list as it is then, so two people do not disturb each other.</summary>
public sealed class ProjectRows(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <param name="id">Of the row: a new one, or that of a row that is put back.</param>
    /// <param name="index">Its place; beyond the end means last.</param>
    /// <exception cref="AccessRefusedException">The person may not write for the unit.</exception>
    /// <exception cref="ProjectRefusedException">The record or activity is gone, the list is closed or full, a text is too long.</exception>
    public async Task AddAsync(Person person, FiscalYear year, string projectId, ProjectList list, Guid id, ProjectRow row, int index, CancellationToken cancellationToken)
    {
        await using var work = await ProjectWork.OpenAsync(contexts, clock, person, year, projectId, cancellationToken);
        var rows = Require(work, list);
        if (rows.Find(id) >= 0)
            return;
        try
        {
            rows.Insert(id, row, index);
        }
        catch (ArgumentException)
        {
            throw new ProjectRefusedException("行が多すぎるか、文が長すぎるため加えられません。いらない行を消すか、文を短くしてください。");
        }
        var now = Require(work, list);
        work.Log(work.Record, list.PathOf(id), "", now.Logged(id, now.Find(id)));
        await work.CommitAsync(cancellationToken);
    }

    /// <returns>What was taken away; null if it was gone already.</returns>
    /// <exception cref="AccessRefusedException">The person may not write for the unit.</exception>
    /// <exception cref="ProjectRefusedException">The record or activity is gone, or the list is closed.</exception>
    public async Task<RemovedProjectRow?> RemoveAsync(Person person, FiscalYear year, string projectId, ProjectList list, Guid id, CancellationToken cancellationToken)
    {
        await using var work = await ProjectWork.OpenAsync(contexts, clock, person, year, projectId, cancellationToken);
        var rows = Require(work, list);
        if (rows.Find(id) is not (>= 0 and var index))
            return null;
        var removed = new RemovedProjectRow(id, index, rows[index]);
        work.Log(work.Record, list.PathOf(id), rows.Logged(id, index), "");
        rows.Drop(index);
        await work.CommitAsync(cancellationToken);
        return removed;
    }

    /// <returns>The place before; null if the row is gone.</returns>
    /// <inheritdoc cref="RemoveAsync"/>
    public async Task<int?> MoveAsync(Person person, FiscalYear year, string projectId, ProjectList list, Guid id, int index, CancellationToken cancellationToken)
    {
        await using var work = await ProjectWork.OpenAsync(contexts, clock, person, year, projectId, cancellationToken);
        var rows = Require(work, list);
        if (rows.Find(id) is not (>= 0 and var from))
            return null;
        var to = Math.Clamp(index, 0, rows.Count - 1);
        if (to == from)
            return from;
        work.Log(work.Record, list.Path, rows.LoggedPlace(from, from), rows.LoggedPlace(from, to));
        rows.Move(from, to);
        await work.CommitAsync(cancellationToken);
        return from;
    }

    private static ProjectRowList Require(ProjectWork work, ProjectList list)
    {
        work.RequireOpen(list.Path);
        return ProjectRowList.Of(work.Year, list) ?? throw new ProjectRefusedException("この活動は、ほかの人が消しました。画面を開き直してください。");
    }
}
