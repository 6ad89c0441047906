using System.Globalization;
using System.Text;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Documents.Csv;
using MunicipalPlanning.Documents.Workbooks;
using Shift = MunicipalPlanning.Documents.Csv.ShiftJis;

namespace MunicipalPlanning.Documents.Projects;

/// <summary>事務事業一覧の書出し: the register as a table of cells.</summary>
public static class ProjectListFile
{
    internal static readonly IReadOnlyList<TypedColumn<ProjectListItem>> Columns =
    [
        new(ProjectWords.Serial, 9, project => project.Serial),
        new(ProjectWords.Number, 11, project => project.Number),
        new(ProjectWords.Name, 34, project => project.Name),
        new(ProjectWords.FormerName, 24, project => project.FormerName),
        new(ProjectWords.Department, 16, project => project.DepartmentName),
        new(ProjectWords.Unit, 16, project => project.UnitName),
        new(ProjectWords.Purpose, 45, project => project.Purpose),
        new(ProjectWords.Outline, 70, project => project.Outline),
        new(ProjectWords.Result, 70, project => project.Result),
        new(ProjectWords.PlanItems, 40, project => string.Join('\n', project.PlanItems.Select(item => $"{item.PlanName} {item.NumberedTitle}"))),
        new(ProjectWords.Budget, 14, project => project.Budget?.ToString() ?? "", project => project.Budget?.Amount),
        new(ProjectWords.Settlement, 14, project => project.Settlement?.ToString() ?? "", project => project.Settlement?.Amount),
        new(ProjectWords.Rating, 8, project => project.Rating?.Word() ?? ""),
    ];

    private static readonly TypedColumn<ProjectListItem> Year = new("年度", 12, project => project.Year.Name);

    /// <summary>令和5年度_事務事業一覧_市長公室.xlsx.</summary>
    public static string NameOf(ProjectListView list, string extension) =>
        string.Concat($"{list.Year.Name}_{ProjectWords.Title}{(list.Scope.Length > 0 ? $"_{list.Scope}" : "")}".Where(character => !char.IsControl(character) && !"\\/:*?\"<>|".Contains(character, StringComparison.Ordinal))) + $".{extension}";

    public static byte[] Workbook(ProjectListView list) => TableWorkbook.Of(ProjectWords.Title, ColumnsOf(list), list.Projects);

    public static byte[] Csv(ProjectListView list) => CsvFile.Of(ColumnsOf(list), list.Projects);

    /// <summary>For programs that read nothing but Shift_JIS (CP932); what it cannot hold is 〓 and is told of.</summary>
    public static ShiftJisCsv ShiftJis(ProjectListView list)
    {
        var missing = list.Projects.SelectMany(project => ColumnsOf(list), (project, column) => (project, column))
            .SelectMany(cell => Shift.FindMissing(cell.column.Text(cell.project)).Select(rune => new LostCharacter(NameOf(cell.project), cell.column.Heading, rune))).ToList();
        return new ShiftJisCsv(Shift.Encode(Csv(list)), missing);
    }

    // Several years stand in one file only if somebody looked for words in all of them.
    private static IReadOnlyList<TypedColumn<ProjectListItem>> ColumnsOf(ProjectListView list) =>
        list.Projects.Any(project => project.Year != list.Year) ? [Year, .. Columns] : Columns;

    private static string NameOf(ProjectListItem project) => project.Number.Length > 0 ? $"{project.Number} {project.Name}" : project.Name;
}

/// <summary>A CSV in Shift_JIS, and what is not in it.</summary>
public sealed record ShiftJisCsv(ReadOnlyMemory<byte> Content, IReadOnlyList<LostCharacter> Lost);

/// <summary>Shift_JISで書けない文字, with the cell in which it stands.</summary>
public sealed record LostCharacter(string Project, string Column, Rune Character)
{
    /// <summary>U+20BB7.</summary>
    public string CodePoint => string.Create(CultureInfo.InvariantCulture, $"U+{Character.Value:X4}");
}
