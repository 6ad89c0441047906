using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>The fields of a project's year in the words of the office.</summary>
public static class ProjectFieldWords
{
    /// <param name="path">Within the record: <c>outline</c>, <c>activity/ID/output/ID/target</c> …</param>
    public static string Of(string path) => path.Split('/') switch
    {
        [""] => "",
        ["name"] => "事業名",
        ["number"] => "事業番号",
        ["former-name"] => "旧事務事業名",
        ["unit"] => "担当課",
        ["sheet-number"] => "シートNo.",
        ["background"] => "背景",
        ["purpose"] => "目的",
        ["goal"] => "目標",
        ["outline"] => "取組の内容",
        ["legal-basis"] => "根拠法令・分野別計画等",
        ["result"] => "成果",
        ["budget"] => "予算額",
        ["settlement"] => "決算額",
        [SheetStateUndo.PlanLinks] => "計画上の位置付け",
        [SheetStateUndo.Renamed] => "改称",
        [SheetStateUndo.YearOpened] => "年度の記録",
        ["lineage" or "predecessor", ..] => "系譜",
        ["last-year"] => "終了年度",
        ["schedule"] or ["row", ..] => "取組とスケジュール",
        ["activities"] or ["activity", _] => "活動",
        ["activity", _, "outputs"] or ["activity", _, "output", _] => "アウトプット",
        ["activity", _, "output", .., var part] => $"アウトプットの{Part(part)}",
        ["activity", .., var part] => $"活動の{Part(part)}",
        ["outcomes"] or ["outcome", _] => "アウトカム",
        ["outcome", .., var part] => $"アウトカムの{Part(part)}",
        ["review", "rating"] => "評価",
        ["review", "reason"] => "評価の理由",
        ["review", "reflection"] => "業務の振り返り",
        ["review", "improve"] => "改善の余地",
        ["review", "direction"] => "今後の方向性",
        ["review", "written-on"] => "作成日",
        _ => "その他の欄",
    };

    /// <summary>A stored text as people read it.</summary>
    internal static string TextOf(string path, string text, IReadOnlyDictionary<string, string> planItems, IReadOnlyDictionary<string, string> units) => path.Split('/') switch
    {
        _ when text.Length == 0 => "",
        [.., "budget" or "settlement"] when AmountText.Canonical(text) is { Length: > 0 } => $"{AmountText.Read(text)}千円",
        [SheetStateUndo.PlanLinks] => string.Join('\n', text.Split('\n').Select(id => planItems.GetValueOrDefault(id, "なくなった項目"))),
        ["unit"] => units.GetValueOrDefault(text, "なくなった部署"),
        ["review", "rating"] when Enum.TryParse<Domain.Plans.Rating>(text, out var rating) => rating.Word(),
        ["review", "improve"] => string.Join('、', text.Split('\n').Select(line => Enum.TryParse<RoomForImprovement>(line, out var room) ? room.Word() : line)),
        _ => text,
    };

    public static string Word(this RoomForImprovement room) => room switch
    {
        RoomForImprovement.Cost => "コスト",
        RoomForImprovement.Activity => "活動",
        RoomForImprovement.Outcome => "成果",
        _ => "その他",
    };

    internal static bool IsPlanLinks(ChangeRecord change) => change.Field == SheetStateUndo.PlanLinks && SheetRecords.ProjectOf(change.Record) is not null;

    internal static bool IsUnit(ChangeRecord change) => change.Field == "unit" && SheetRecords.ProjectOf(change.Record) is not null;

    private static string Part(string part) => part switch
    {
        "name" => "名前",
        "years" => "対象年度",
        "partner" => "連携する課・団体",
        "description" => "内容",
        "budget" => "予算額",
        "settlement" => "決算額",
        "unit" => "単位",
        "target" => "目標",
        "next-target" => "翌年度の目標",
        "target-year" => "目標の年度",
        "actual" => "実績",
        "direction" => "向き",
        _ => "欄",
    };
}
