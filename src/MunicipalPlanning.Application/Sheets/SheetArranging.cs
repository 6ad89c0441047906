using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>Adds, takes away and orders the rows of a sheet's lists. Each verb applies to the list as it is then, so two people do not disturb each other.</summary>
public sealed class SheetArranging(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <returns>The new row's id.</returns>
    public async Task<Guid> AddRelationAsync(Person person, FiscalYear year, string unitId, string label, string? planId, IReadOnlyList<string> lines, CancellationToken cancellationToken)
    {
        await using var work = await SheetWork.OpenAsync(contexts, clock, person, year, unitId, cancellationToken);
        work.RequireOpen(SheetField.Relations);
        // One empty line is none, as when all lines of a row are deleted.
        var relation = Refuse.TooMany(() => new PlanRelation(label, planId, lines is [""] ? [] : lines));
        Refuse.TooMany(() => work.Sheet.Relate(relation));
        work.Log(work.SheetRecord, SheetField.Relation(relation.Id).Path, "", LoggedText.Write(LoggedRelation.Of(work.Sheet, relation)));
        await work.CommitAsync(cancellationToken);
        return relation.Id;
    }

    public Task RemoveRelationAsync(Person person, FiscalYear year, string unitId, Guid id, CancellationToken cancellationToken) =>
        RemoveAsync(person, year, unitId, sheet => sheet.PlanRelations.FirstOrDefault(relation => relation.Id == id), SheetField.Relation(id), (sheet, relation) => LoggedRelation.Of(sheet, relation), (sheet, relation) => sheet.Unrelate(relation), cancellationToken);

    public Task MoveRelationAsync(Person person, FiscalYear year, string unitId, Guid id, int index, CancellationToken cancellationToken) =>
        MoveAsync(person, year, unitId, sheet => sheet.PlanRelations.FirstOrDefault(relation => relation.Id == id), SheetField.Relations, sheet => sheet.PlanRelations, (sheet, relation) => sheet.Move(relation, index), relation => (relation.Id.ToString(), relation.Label), cancellationToken);

    /// <returns>The new row's id.</returns>
    public async Task<Guid> AddRelatedProjectAsync(Person person, FiscalYear year, string unitId, PlanChoice measure, PlanChoice project, CancellationToken cancellationToken)
    {
        await using var work = await SheetWork.OpenAsync(contexts, clock, person, year, unitId, cancellationToken);
        work.RequireOpen(SheetField.RelatedProjects);
        var related = new RelatedProject(measure, project);
        Refuse.TooMany(() => work.Sheet.Join(related));
        work.Log(work.SheetRecord, SheetField.Related(related.Id).Path, "", LoggedText.Write(LoggedRelated.Of(work.Sheet, related)));
        await work.CommitAsync(cancellationToken);
        return related.Id;
    }

    public Task RemoveRelatedProjectAsync(Person person, FiscalYear year, string unitId, Guid id, CancellationToken cancellationToken) =>
        RemoveAsync(person, year, unitId, sheet => sheet.RelatedProjects.FirstOrDefault(related => related.Id == id), SheetField.Related(id), (sheet, related) => LoggedRelated.Of(sheet, related), (sheet, related) => sheet.Leave(related), cancellationToken);

    public Task MoveRelatedProjectAsync(Person person, FiscalYear year, string unitId, Guid id, int index, CancellationToken cancellationToken) =>
        MoveAsync(person, year, unitId, sheet => sheet.RelatedProjects.FirstOrDefault(related => related.Id == id), SheetField.RelatedProjects, sheet => sheet.RelatedProjects, (sheet, related) => sheet.Move(related, index), related => (related.Id.ToString(), ""), cancellationToken);

    /// <summary>はずす: the sheet no longer shows the project; its text stays with the project.</summary>
    public async Task DropProjectAsync(Person person, FiscalYear year, string unitId, string projectId, CancellationToken cancellationToken)
    {
        var name = await FindNameAsync(projectId, cancellationToken);
        await RemoveAsync(person, year, unitId, sheet => sheet.FindPick(projectId), SheetField.Project(projectId), (sheet, pick) => LoggedPick.Of(sheet, pick, name), (sheet, pick) => sheet.Drop(pick), cancellationToken);
    }

    public async Task MoveProjectAsync(Person person, FiscalYear year, string unitId, string projectId, int index, CancellationToken cancellationToken)
    {
        var name = await FindNameAsync(projectId, cancellationToken);
        await MoveAsync(person, year, unitId, sheet => sheet.FindPick(projectId), SheetField.Projects, sheet => sheet.PriorityProjects, (sheet, pick) => sheet.Move(pick, index), pick => (pick.ProjectId, name), cancellationToken);
    }

    private async Task RemoveAsync<T, TLogged>(Person person, FiscalYear year, string unitId, Func<ManagementSheet, T?> find, SheetField field, Func<ManagementSheet, T, TLogged> log, Action<ManagementSheet, T> remove, CancellationToken cancellationToken)
        where T : Placed
    {
        await using var work = await SheetWork.OpenAsync(contexts, clock, person, year, unitId, cancellationToken);
        if (find(work.Sheet) is not { } member)
            return;
        work.RequireOpen(field);
        work.Log(work.SheetRecord, field.Path, LoggedText.Write(log(work.Sheet, member)), "");
        remove(work.Sheet, member);
        await work.CommitAsync(cancellationToken);
    }

    private async Task MoveAsync<T>(Person person, FiscalYear year, string unitId, Func<ManagementSheet, T?> find, SheetField list, Func<ManagementSheet, IReadOnlyList<T>> members, Action<ManagementSheet, T> move, Func<T, (string Id, string Name)> known, CancellationToken cancellationToken)
        where T : Placed
    {
        await using var work = await SheetWork.OpenAsync(contexts, clock, person, year, unitId, cancellationToken);
        if (find(work.Sheet) is not { } member)
            return;
        work.RequireOpen(list);
        var (id, name) = known(member);
        var old = new LoggedPlace(LoggedText.Place(members(work.Sheet), member), id, name);
        move(work.Sheet, member);
        var place = LoggedText.Place(members(work.Sheet), member);
        if (place == old.At)
            return;
        work.Log(work.SheetRecord, list.Path, LoggedText.Write(old), LoggedText.Write(old with { At = place }));
        await work.CommitAsync(cancellationToken);
    }

    private async Task<string> FindNameAsync(string projectId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Projects.Where(project => project.Id == projectId).Select(project => project.Name).SingleOrDefaultAsync(cancellationToken) ?? "";
    }
}
