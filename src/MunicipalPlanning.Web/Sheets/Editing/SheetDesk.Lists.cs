using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Sheets.Editing;

/// <summary>The lists of the sheet: relations to plans, related projects, priority projects.</summary>
public sealed partial class SheetDesk
{
    private SheetView View => Sheet!.View;

    public Task AddRelationAsync(string label, string? planId) => ArrangeAsync(async () =>
    {
        var id = await arranging.AddRelationAsync(Person, Year, UnitId, label, planId, [], CancellationToken.None);
        return new UndoStep("計画等との関連の行", Again(() => RemoveRelation(id)), Again(async () => id = await arranging.AddRelationAsync(Person, Year, UnitId, label, planId, [], CancellationToken.None)));
    });

    public Task RemoveRelationAsync(PlanRelationView relation) => ArrangeAsync(async () =>
    {
        var (id, index) = (relation.Id, IndexOf(View.PlanRelations, relation));
        await RemoveRelation(id);
        return new UndoStep("計画等との関連の行", Again(Restore), Again(() => RemoveRelation(id)));

        async Task Restore()
        {
            id = await arranging.AddRelationAsync(Person, Year, UnitId, relation.Label, relation.PlanId, relation.Lines, CancellationToken.None);
            await arranging.MoveRelationAsync(Person, Year, UnitId, id, index, CancellationToken.None);
        }
    });

    public Task MoveRelationAsync(PlanRelationView relation, int by) =>
        MoveAsync("計画等との関連の順", IndexOf(View.PlanRelations, relation), by, index => arranging.MoveRelationAsync(Person, Year, UnitId, relation.Id, index, CancellationToken.None));

    public Task AddRelatedProjectAsync() => ArrangeAsync(async () =>
    {
        var id = await arranging.AddRelatedProjectAsync(Person, Year, UnitId, PlanChoice.None, PlanChoice.None, CancellationToken.None);
        return new UndoStep("関連する重点事業の行", Again(() => RemoveRelated(id)), Again(async () => id = await arranging.AddRelatedProjectAsync(Person, Year, UnitId, PlanChoice.None, PlanChoice.None, CancellationToken.None)));
    });

    public Task RemoveRelatedProjectAsync(RelatedProjectView related) => ArrangeAsync(async () =>
    {
        var (id, index) = (related.Id, IndexOf(View.RelatedProjects, related));
        await RemoveRelated(id);
        return new UndoStep("関連する重点事業の行", Again(Restore), Again(() => RemoveRelated(id)));

        async Task Restore()
        {
            id = await arranging.AddRelatedProjectAsync(Person, Year, UnitId, ChoiceOf(related.MeasureItemId, related.Measure), ChoiceOf(related.ProjectItemId, related.Project), CancellationToken.None);
            await arranging.MoveRelatedProjectAsync(Person, Year, UnitId, id, index, CancellationToken.None);
        }
    });

    public Task MoveRelatedProjectAsync(RelatedProjectView related, int by) =>
        MoveAsync("関連する重点事業の順", IndexOf(View.RelatedProjects, related), by, index => arranging.MoveRelatedProjectAsync(Person, Year, UnitId, related.Id, index, CancellationToken.None));

    public Task<IReadOnlyList<PickableProject>> PickableAsync() => picking.ChoicesAsync(Year, UnitId, CancellationToken.None);

    public Task PickAsync(string projectId) => ArrangeAsync(async () =>
    {
        await Pick(projectId);
        return new UndoStep("重点事業を選んだこと", Again(() => Drop(projectId)), Again(() => Pick(projectId)));
    });

    /// <summary>新しく書く.</summary>
    public Task BeginProjectAsync(string name) => ArrangeAsync(async () =>
    {
        var projectId = await picking.BeginAsync(Person, Year, UnitId, name, CancellationToken.None);
        return new UndoStep("新しい重点事業", Again(() => Drop(projectId)), Again(() => Pick(projectId)));
    });

    public Task DropAsync(PriorityProjectView project) => ArrangeAsync(async () =>
    {
        var index = IndexOf(View.PriorityProjects, project);
        await Drop(project.ProjectId);
        return new UndoStep("はずした重点事業", Again(Restore), Again(() => Drop(project.ProjectId)));

        async Task Restore()
        {
            await Pick(project.ProjectId, ChoiceOf(project.MeasureItemId, project.Measure));
            await arranging.MoveProjectAsync(Person, Year, UnitId, project.ProjectId, index, CancellationToken.None);
        }
    });

    public Task MoveProjectAsync(PriorityProjectView project, int by) =>
        MoveAsync("重点事業の順", IndexOf(View.PriorityProjects, project), by, index => arranging.MoveProjectAsync(Person, Year, UnitId, project.ProjectId, index, CancellationToken.None));

    private Task<bool> MoveAsync(string label, int from, int by, Func<int, Task> move) => ArrangeAsync(async () =>
    {
        await move(from + by);
        return new UndoStep(label, Again(() => move(from)), Again(() => move(from + by)));
    });

    private Task RemoveRelation(Guid id) => arranging.RemoveRelationAsync(Person, Year, UnitId, id, CancellationToken.None);

    private Task RemoveRelated(Guid id) => arranging.RemoveRelatedProjectAsync(Person, Year, UnitId, id, CancellationToken.None);

    private Task Pick(string projectId, PlanChoice? measure = null) => picking.PickAsync(Person, Year, UnitId, projectId, measure, CancellationToken.None);

    private Task Drop(string projectId) => arranging.DropProjectAsync(Person, Year, UnitId, projectId, CancellationToken.None);

    private static PlanChoice ChoiceOf(string? itemId, string text) => itemId is null ? PlanChoice.Written(text) : PlanChoice.Item(itemId);

    private static int IndexOf<T>(IReadOnlyList<T> list, T member)
        where T : class =>
        list.TakeWhile(other => !ReferenceEquals(other, member)).Count();
}
