using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Projects;

/// <summary>One cell of the register as it is drawn.</summary>
/// <param name="Name">Its column, as the script knows it.</param>
/// <param name="Path">The field that is written in it; null where none is.</param>
/// <param name="Stored">The stored text, with which a change is compared; empty where none is written.</param>
/// <param name="Why">Why the person may not write it; null if the person may, or nobody could.</param>
internal sealed record RegisterCell(string Name, string Label, string? Path, string Text, string Stored, string? Why, string Class, string? Tip = null)
{
    public const string Number = "number";
    public const string ProjectName = "name";

    /// <summary>The fields side by side from a column on; null for a column that is not written in the register.</summary>
    public static IReadOnlyList<string?> FieldsFrom(string column, IReadOnlyList<ProjectColumn> columns) =>
        [.. new (string Name, string? Path)[] { (Number, "number"), (ProjectName, "name") }.Concat(columns.Select(shown => (shown.ToString(), shown.Path()))).SkipWhile(shown => shown.Item1 != column).Select(shown => shown.Item2)];

    public static IEnumerable<RegisterCell> Of(RegisterRow row, IReadOnlyList<ProjectColumn> columns) =>
        columns.Select(column => Of(row, column)).Prepend(Written(row, ProjectName, ProjectWords.Name, "name", row.Project.Name, "register-name")).Prepend(Written(row, Number, "番号", "number", row.Project.Number, "figures register-number"));

    private static RegisterCell Of(RegisterRow row, ProjectColumn column) => column.Path() is { } path
        ? Written(row, column.ToString(), column.Word(), path, TextOf(row.Project, column), ClassOf(column))
        : new(column.ToString(), column.Word(), null, TextOf(row.Project, column), "", null, ClassOf(column), column == ProjectColumn.PlanItem ? string.Join('\n', row.Project.PlanItems.Select(item => $"{item.PlanName}　{item.NumberedTitle}")) : null);

    private static RegisterCell Written(RegisterRow row, string name, string label, string path, string text, string look) =>
        new(name, label, path, text, row.TextOf(path), row.WhyLocked(path), look);

    private static string TextOf(ProjectListItem project, ProjectColumn column) => column switch
    {
        ProjectColumn.Serial => project.Serial,
        ProjectColumn.FormerName => project.FormerName,
        ProjectColumn.Unit => project.UnitName,
        ProjectColumn.Purpose => project.Purpose,
        ProjectColumn.Outline => project.Outline,
        ProjectColumn.PlanItem => project.PlanItems switch
        {
            [] => "",
            [var only] => only.Mark,
            [var first, ..] => $"{first.Mark} ほか{project.PlanItems.Count - 1}",
        },
        ProjectColumn.Budget => project.Budget?.ToString() ?? "",
        ProjectColumn.Settlement => project.Settlement?.ToString() ?? "",
        ProjectColumn.Result => project.Result,
        ProjectColumn.Rating => project.Rating?.Word() ?? "",
        ProjectColumn.State => StateChip.Word(project.State),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    private static string ClassOf(ProjectColumn column) => column switch
    {
        ProjectColumn.Budget or ProjectColumn.Settlement => "table-figure register-money",
        ProjectColumn.Serial => "figures register-mark",
        ProjectColumn.Rating => "register-mark register-rating",
        ProjectColumn.PlanItem => "register-mark",
        ProjectColumn.Purpose or ProjectColumn.Outline or ProjectColumn.Result => "register-text",
        ProjectColumn.State => "register-state",
        _ => "register-words",
    };
}
