using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets.Rules;

internal static class SameTextRules
{
    public static IEnumerable<FoundPlace> FindSame(SheetReading reading)
    {
        if (reading.LastYear is not { } last)
            yield break;
        var sheet = reading.Sheet;
        if (AreSame(sheet.Goal, last.Goal))
            yield return Found(SheetField.Goal, "組織目標", last);
        if (AreSame(sheet.Role, last.Role))
            yield return Found(SheetField.Role, "業務内容と果たすべき役割", last);
        foreach (var project in sheet.PriorityProjects)
        {
            if (last.PriorityProjects.FirstOrDefault(other => other.ProjectId == project.ProjectId) is { } before && AreSame(project.Outline, before.Outline))
                yield return Found(SheetField.ProjectOutline(project.ProjectId), $"{RuleWords.Block(sheet, project)}の取組の内容", last);
        }
    }

    private static bool AreSame(string now, string before) => now.Length > 0 && WithoutSpace(now) == WithoutSpace(before);

    private static string WithoutSpace(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static FoundPlace Found(SheetField field, string label, SheetView last) => new(
        field,
        $"{label}が{last.Year.Name}から一字も変わっていません。",
        "昨年度と同じ文です。この一年の変化を確かめ、直すところがなければその旨を返してください。");
}
