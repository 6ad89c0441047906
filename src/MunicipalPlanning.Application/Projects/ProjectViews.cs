using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>Reads the records of projects as they are shown and printed: the same few queries for one as for a whole year.</summary>
public sealed class ProjectViews(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <returns>Null if the project has no record of the year.</returns>
    public async Task<ProjectView?> FindAsync(string projectId, FiscalYear year, CancellationToken cancellationToken) =>
        (await ReadAsync(year, records => records.Where(record => record.ProjectId == projectId), cancellationToken)).SingleOrDefault();

    /// <summary>点検シート of a project as it is read and printed; one that was published as it was then.</summary>
    /// <returns>Null if the project has no record of the year.</returns>
    public async Task<ProjectView?> FindReviewAsync(string projectId, FiscalYear year, CancellationToken cancellationToken) =>
        (await ReadAsync(year, records => records.Where(record => record.ProjectId == projectId), cancellationToken, asPublished: true)).SingleOrDefault();

    /// <summary>The same for all projects of a year, or of a section or a department with its sections.</summary>
    /// <param name="unitId">Null for all.</param>
    public async Task<IReadOnlyList<ProjectView>> ReviewsAsync(FiscalYear year, string? unitId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var unitIds = await context.Units.Where(unit => unitId == null || unit.Id == unitId || unit.ParentId == unitId).Select(unit => unit.Id).ToListAsync(cancellationToken);
        return await ReadAsync(year, records => records.Where(record => unitIds.Contains(record.UnitId)), cancellationToken, asPublished: true);
    }

    /// <summary>Whether a person may ever write a project's year, in whatever state its forms are; no, if there is no such record.</summary>
    public async Task<bool> MayWriteAsync(Person person, string projectId, FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var unit = await context.ProjectYears.Where(record => record.ProjectId == projectId && record.Year == year)
            .Join(context.Units, record => record.UnitId, unit => unit.Id, (_, unit) => new { unit.Id, unit.Kind, unit.ParentId }).SingleOrDefaultAsync(cancellationToken);
        return unit is not null && Rights.May(person, Verb.Write, new RightSubject(unit.Id, unit.Kind == UnitKind.Section ? unit.ParentId : null, SubmissionState.Drafting));
    }

    private async Task<IReadOnlyList<ProjectView>> ReadAsync(FiscalYear year, Func<IQueryable<ProjectYear>, IQueryable<ProjectYear>> choose, CancellationToken cancellationToken, bool asPublished = false)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var records = await choose(context.ProjectYears.AsNoTracking().Where(record => record.Year == year)).AsSplitQuery().ToListAsync(cancellationToken);
        if (records.Count == 0)
            return [];
        var sources = await ProjectSources.LoadAsync(context, records, cancellationToken);
        var places = new UnitPlaces(sources.Units);
        var published = asPublished ? await FrozenForm.ReadAsync<ProjectView>(context, records.Select(record => record.ReviewSheet).OfType<Submission>().Where(form => form.State == SubmissionState.Published).Select(form => form.Id), cancellationToken) : [];
        return [.. records.Select(record => record.ReviewSheet is { } form && published.TryGetValue(form.Id, out var view) ? view : sources.View(record))
            .OrderBy(view => places.PlaceIn(year, view.UnitId)).ThenBy(view => view.UnitId, StringComparer.Ordinal)
            .ThenBy(view => view.Number, StringComparer.Ordinal).ThenBy(view => view.ProjectId, StringComparer.Ordinal)];
    }
}
