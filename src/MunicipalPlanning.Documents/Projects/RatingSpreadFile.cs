using System.Globalization;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Documents.Csv;
using MunicipalPlanning.Documents.Workbooks;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Documents.Projects;

/// <summary>評価のばらつきの書出し: a line a department with the whole city and its percentages below, or a line a project.</summary>
public static class RatingSpreadFile
{
    private const string ByDepartment = "部ごとの評価";
    private const string ByProject = "事業ごとの評価";

    private static readonly IReadOnlyList<TypedColumn<SpreadRow>> DepartmentColumns =
    [
        new("部", 20, row => row.Name),
        .. Enum.GetValues<Rating>().Select(rating => Number(Word(rating), row => row.Shares.Count(rating))),
        Number("計", row => row.Shares.Total),
        Number("未評価", row => row.Projects.Count(project => project.Rating is null)),
        .. Enum.GetValues<Rating>().Select(rating => new TypedColumn<SpreadRow>($"{Word(rating)}（%）", 11, row => row.Shares.Parts[(int)rating].Percent?.ToString("F1", CultureInfo.InvariantCulture) ?? "")),
        Number("Aの割合（%・対象外を除く）", row => row.Shares.BestPercent),
        Number("昨年度のAの割合（%・対象外を除く）", row => row.LastShares?.BestPercent),
        Number("昨年度との差（ポイント）", row => row.Shares.BestPercent - row.LastShares?.BestPercent),
        Number("提案より高い評価", row => row.Projects.Count(project => project.IsAboveSuggestion)),
        new("気をつけるところ", 40, row => row.Cautions),
    ];

    private static readonly IReadOnlyList<TypedColumn<(string Department, RatedProject Project)>> ProjectColumns =
    [
        new(ProjectWords.Department, 16, row => row.Department),
        new(ProjectWords.Unit, 16, row => row.Project.UnitName),
        new(ProjectWords.Number, 11, row => row.Project.Number),
        new(ProjectWords.Name, 34, row => row.Project.Name),
        new(ProjectWords.Rating, 8, row => row.Project.Rating?.Word() ?? "未評価"),
        new("数値からの提案", 12, row => row.Project.Suggestion?.Rating.Word() ?? "なし"),
        new("提案の理由", 50, row => row.Project.Suggestion?.Reason ?? ""),
        new("提案と違う評価にした理由", 60, row => row.Project.Reason),
    ];

    /// <summary>令和8年度_部ごとの評価.xlsx.</summary>
    public static string NameOf(RatingSpreadView spread, bool byProject, string extension) => $"{spread.Year.Name}_{(byProject ? ByProject : ByDepartment)}.{extension}";

    public static byte[] Workbook(RatingSpreadView spread, bool byProject) =>
        byProject ? TableWorkbook.Of(ByProject, ProjectColumns, ProjectsOf(spread)) : TableWorkbook.Of(ByDepartment, DepartmentColumns, RowsOf(spread));

    public static byte[] Csv(RatingSpreadView spread, bool byProject) =>
        byProject ? CsvFile.Of(ProjectColumns, ProjectsOf(spread)) : CsvFile.Of(DepartmentColumns, RowsOf(spread));

    private static IReadOnlyList<(string, RatedProject)> ProjectsOf(RatingSpreadView spread) =>
        [.. spread.Departments.SelectMany(department => department.Projects, (department, project) => (department.Name, project))];

    private static IReadOnlyList<SpreadRow> RowsOf(RatingSpreadView spread) =>
    [
        .. spread.Departments.Select(department => new SpreadRow(department.Name, department.Projects, department.Shares, department.LastShares, string.Join('・', department.Cautions))),
        new SpreadRow("全体", spread.Projects, spread.Shares, null, spread.Shares.RoundingNote ?? ""),
    ];

    private static TypedColumn<SpreadRow> Number(string heading, Func<SpreadRow, int?> number) =>
        new(heading, 12, row => number(row)?.ToString(CultureInfo.InvariantCulture) ?? "", row => number(row));

    private static string Word(Rating rating) => rating == Rating.Excluded ? "評価対象外" : rating.ToString();

    private sealed record SpreadRow(string Name, IReadOnlyList<RatedProject> Projects, RatingShares Shares, RatingShares? LastShares, string Cautions);
}
