namespace MunicipalPlanning.Application.Sheets.Rules;

/// <summary>How findings call a priority project: 重点事業② 「宿場まち回遊観光推進事業」.</summary>
internal static class RuleWords
{
    private const int LastCircled = 20;

    public static string Block(SheetView sheet, PriorityProjectView project)
    {
        var number = sheet.PriorityProjects.Index().First(pair => pair.Item.Id == project.Id).Index + 1;
        return $"重点事業{(number <= LastCircled ? ((char)('①' + number - 1)).ToString() : $"（{number}）")}「{project.Name}」";
    }

    /// <summary>A written mark that stands for nothing: -, －, ―, なし.</summary>
    public static bool IsNothing(string text) => text.Trim().Trim('-', '－', '−', '‐', '–', '—', '―', 'ー') is "" or "なし" or "該当なし";
}
