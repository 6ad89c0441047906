using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Documents.Sheets;

/// <summary>ファイル名: 令和6年度_組織マネジメントシート_政策推進課.pdf.</summary>
public static class SheetFileName
{
    private const string ForbiddenOnWindows = "\\/:*?\"<>|";

    /// <summary>The unit's name for one sheet, …部と課 for a department with its sections, 全部署 for more.</summary>
    public static string Of(IReadOnlyList<SheetView> sheets)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sheets.Count);
        return Clean($"{sheets[0].Year.Name}_{SheetLabels.Form}_{Units(sheets)}") + ".pdf";
    }

    /// <summary>令和6年度_変更の履歴_政策推進課.csv.</summary>
    public static string OfHistory(SheetView sheet, string extension) => Clean($"{sheet.Year.Name}_変更の履歴_{sheet.UnitName}") + $".{extension}";

    /// <summary>令和6年度_比較_政策推進課.pdf.</summary>
    public static string OfComparison(SheetView sheet) => Clean($"{sheet.Year.Name}_比較_{sheet.UnitName}") + ".pdf";

    internal static string Units(IReadOnlyList<SheetView> sheets)
    {
        if (sheets.Count == 1)
            return sheets[0].UnitName;
        var department = sheets[0].DepartmentName;
        var isOneDepartment = sheets[0].UnitKind == UnitKind.Department && sheets.All(sheet => sheet.DepartmentName == department);
        return isOneDepartment ? $"{department}と課" : "全部署";
    }

    private static string Clean(string name) =>
        string.Concat(name.Where(character => !char.IsControl(character) && !ForbiddenOnWindows.Contains(character))).TrimEnd('.', ' ');
}
