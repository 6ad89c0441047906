using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Projects;

/// <summary>Changes one field of a project's year at a time, for every form that shows it; a change of the same field by someone else meanwhile is answered, never overwritten.</summary>
public sealed class ProjectEditing(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <param name="path">Within the record: <c>outline</c>, <c>activity/ID/output/ID/target</c> …</param>
    /// <param name="old">The text that the person saw before writing.</param>
    /// <param name="words">Why, for the log.</param>
    /// <exception cref="AccessRefusedException">The person may not write for the unit.</exception>
    /// <exception cref="ProjectRefusedException">There is no such record, or the field is closed.</exception>
    public async Task<FieldOutcome> ChangeAsync(Person person, FiscalYear year, string projectId, string path, string old, string text, CancellationToken cancellationToken, string words = "")
    {
        await using var work = await ProjectWork.OpenAsync(contexts, clock, person, year, projectId, cancellationToken);
        if (ProjectFieldHandle.Find(work.Project, work.Year, path) is not { } handle)
            return await work.GoneAsync(work.Record, cancellationToken);
        return await work.WriteAsync(handle, old, ProjectFieldRules.Canonical(path, text), words, () =>
        {
            work.RequireOpen(path);
            return ProjectFieldRules.FindFaultAsync(work, path, text, cancellationToken);
        }, cancellationToken);
    }
}
