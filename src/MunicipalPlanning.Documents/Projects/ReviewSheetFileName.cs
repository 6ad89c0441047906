using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Documents.Projects;

/// <summary>ファイル名: 令和6年度_事務事業点検シート_緑化推進事業.pdf.</summary>
public static class ReviewSheetFileName
{
    private const string ForbiddenOnWindows = "\\/:*?\"<>|";

    public static string Of(ProjectView project) => Clean($"{project.Year.Name}_{ReviewSheetLabels.Form}_{project.Name}") + ".pdf";

    /// <param name="scope">商工観光課, 全部署.</param>
    public static string OfBook(FiscalYear year, string scope) => Clean($"{year.Name}_{ReviewSheetLabels.Form}_{scope}") + ".pdf";

    private static string Clean(string name) =>
        string.Concat(name.Where(character => !char.IsControl(character) && !ForbiddenOnWindows.Contains(character))).TrimEnd('.', ' ');
}
