using MunicipalPlanning.Application.Sheets;

namespace MunicipalPlanning.Web.Sheets;

/// <summary>The words of a sheet with the names of their fields, for finding in the browser.</summary>
internal sealed class SheetListTexts(SheetView view)
{
    public string Unit { get; } = view.UnitId;

    /// <summary>Pairs of a field's name and its text, in the order of the form.</summary>
    public IReadOnlyList<string[]> Fields { get; } = [.. Read(view).Where(field => field.Text.Length > 0).Select(field => new[] { field.Name, field.Text })];

    private static IEnumerable<(string Name, string Text)> Read(SheetView view)
    {
        yield return ("組織目標", view.Goal);
        yield return ("業務内容と役割", view.Role);
        foreach (var relation in view.PlanRelations)
            yield return ("計画等との関連", $"{relation.Label} {string.Join(' ', relation.Lines)}");
        foreach (var related in view.RelatedProjects)
            yield return ("関連する重点事業", $"{related.Measure} {related.Project}");
        foreach (var project in view.PriorityProjects)
        {
            yield return ("重点事業", project.Name);
            yield return ($"重点事業「{project.Name}」", project.Measure);
            yield return ($"重点事業「{project.Name}」", project.Outline);
            foreach (var row in project.Schedule)
                yield return ($"取組「{row.Title}」", string.Join(' ', row.Entries.Select(entry => entry.Text).Prepend(row.Title)));
        }
    }
}
