namespace MunicipalPlanning.Documents.Plans;

/// <summary>ファイル名: 第3次瑞川市総合計画 基本計画_計画書.pdf, …_令和6年度_進捗版.pdf.</summary>
public static class PlanBookFileName
{
    private const string ForbiddenOnWindows = "\\/:*?\"<>|";

    public static string Of(PlanBook book)
    {
        var name = book.Year is { } year
            ? $"{book.Plan.Name}_{year.Name}_{PlanBookLabels.ProgressEdition}"
            : $"{book.Plan.Name}_{PlanBookLabels.Form}";
        return string.Concat(name.Where(character => !char.IsControl(character) && !ForbiddenOnWindows.Contains(character))).TrimEnd('.', ' ') + ".pdf";
    }
}
