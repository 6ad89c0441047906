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
        var relation = Refuse.TooMany(() => new PlanRelation(label, planId, lines));
        Refuse.TooMany(() => work.Sheet.Relate(relation));
        work.Log(work.SheetRecord, SheetField.Relation(relation.Id).Path, "", Words(relation));
        await work.CommitAsync(cancellationToken);
        return relation.Id;
    }

    public Task RemoveRelationAsync(Person person, FiscalYear year, string unitId, Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(person, year, unitId, sheet => sheet.PlanRelations.FirstOrDefault(relation => relation.Id == id), SheetField.Relation(id), Words, (sheet, relation) => sheet.Unrelate(relation), cancellationToken);

    public Task MoveRelationAsync(Person person, FiscalYear year, string unitId, Guid id, int index, CancellationToken cancellationToken) =>
        MoveAsync(person, year, unitId, sheet => sheet.PlanRelations.FirstOrDefault(relation => relation.Id == id), SheetField.Relations, (sheet, relation) => sheet.Move(relation, index), index, cancellationToken);

    /// <returns>The new row's id.</returns>
    public async Task<Guid> AddRelatedProjectAsync(Person person, FiscalYear year, string unitId, PlanChoice measure, PlanChoice project, CancellationToken cancellationToken)
    {
        await using var work = await SheetWork.OpenAsync(contexts, clock, person, year, unitId, cancellationToken);
        work.RequireOpen(SheetField.RelatedProjects);
        var related = new RelatedProject(measure, project);
        Refuse.TooMany(() => work.Sheet.Join(related));
        work.Log(work.SheetRecord, SheetField.Related(related.Id).Path, "", Words(related));
        await work.CommitAsync(cancellationToken);
        return related.Id;
    }

    public Task RemoveRelatedProjectAsync(Person person, FiscalYear year, string unitId, Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(person, year, unitId, sheet => sheet.RelatedProjects.FirstOrDefault(related => related.Id == id), SheetField.Related(id), Words, (sheet, related) => sheet.Leave(related), cancellationToken);

    public Task MoveRelatedProjectAsync(Person person, FiscalYear year, string unitId, Guid id, int index, CancellationToken cancellationToken) =>
        MoveAsync(person, year, unitId, sheet => sheet.RelatedProjects.FirstOrDefault(related => related.Id == id), SheetField.RelatedProjects, (sheet, related) => sheet.Move(related, index), index, cancellationToken);

    /// <summary>はずす: the sheet no longer shows the project; its text stays with the project.</summary>
    public Task DropProjectAsync(Person person, FiscalYear year, string unitId, string projectId, CancellationToken cancellationToken) =>
        ChangeAsync(person, year, unitId, sheet => sheet.FindPick(projectId), SheetField.Project(projectId), pick => PlanChoiceText.Write(pick.Measure), (sheet, pick) => sheet.Drop(pick), cancellationToken);

    public Task MoveProjectAsync(Person person, FiscalYear year, string unitId, string projectId, int index, CancellationToken cancellationToken) =>
        MoveAsync(person, year, unitId, sheet => sheet.FindPick(projectId), SheetField.Projects, (sheet, pick) => sheet.Move(pick, index), index, cancellationToken);

    private async Task ChangeAsync<T>(Person person, FiscalYear year, string unitId, Func<ManagementSheet, T?> find, SheetField field, Func<T, string> words, Action<ManagementSheet, T> change, CancellationToken cancellationToken, string after = "")
        where T : Placed
    {
        await using var work = await SheetWork.OpenAsync(contexts, clock, person, year, unitId, cancellationToken);
        if (find(work.Sheet) is not { } member)
            return;
        work.RequireOpen(field);
        work.Log(work.SheetRecord, field.Path, words(member), after);
        change(work.Sheet, member);
        await work.CommitAsync(cancellationToken);
    }

    private Task MoveAsync<T>(Person person, FiscalYear year, string unitId, Func<ManagementSheet, T?> find, SheetField list, Action<ManagementSheet, T> move, int index, CancellationToken cancellationToken)
        where T : Placed =>
        ChangeAsync(person, year, unitId, find, list, member => $"{member.Position + 1}番目", move, cancellationToken, $"{index + 1}番目");

    private static string Words(PlanRelation relation) => string.Join('\n', relation.Lines.Prepend(relation.Label));

    private static string Words(RelatedProject related) => $"{PlanChoiceText.Write(related.Measure)}\n{PlanChoiceText.Write(related.Project)}";
}
