using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Plans;

/// <summary>The fields of plans and their items in the words of the office, for the log and messages.</summary>
public static class PlanFieldWords
{
    /// <param name="field">As the log keeps it: <see cref="Domain.Plans.PlanField.Within"/>; empty for the whole.</param>
    public static string Of(string field) => field.Split('/') switch
    {
        [""] => "",
        ["name"] => "計画名",
        ["kind"] => "種別",
        ["parent"] => "上位計画",
        ["first-year"] or ["last-year"] => "期間",
        ["levels"] => "階層の呼び名",
        ["caution"] => "注意の下限",
        ["term", ..] or ["terms"] => "用語解説",
        ["chapter", ..] or ["chapters"] => "本文の章",
        ["number"] => "番号",
        ["title"] => "名前",
        ["priority"] => "重点",
        ["units"] or ["units-text"] => "担当課",
        ["policy"] => "基本方針",
        ["ancestors"] => "前の計画とのつながり",
        ["place"] => "置き場所",
        ["issue", ..] or ["issues"] => "現状と課題",
        ["action", ..] or ["actions"] => "個別の取組",
        ["indicator", _, "name"] => "指標名",
        ["indicator", _, "definition"] => "指標の考え方",
        ["indicator", _, "unit"] => "指標の単位",
        ["indicator", _, "direction"] => "指標の向き",
        ["indicator", _, "cumulative"] => "指標の数え方",
        ["indicator", _, "baseline" or "baseline-year"] => "基準値",
        ["indicator", _, _, "target"] => "目標値",
        ["indicator", _, _, "actual"] => "実績値",
        ["indicator", ..] or ["indicators"] => "成果指標",
        _ => "その他の欄",
    };

    /// <summary>A logged text of a field that keeps a word of a list.</summary>
    public static string TextOf(string field, string text) => field.Split('/') switch
    {
        [.., "priority" or "cumulative"] => text.Length > 0 ? "あり" : "",
        [.., "direction"] when Enum.TryParse<IndicatorDirection>(text, out var direction) => direction.Word(),
        ["kind"] when Enum.TryParse<PlanKind>(text, out var kind) => kind.Word(),
        [.., "first-year" or "last-year" or "baseline-year"] when int.TryParse(text, out var start) && FiscalYear.IsValid(start) => new FiscalYear(start).Name,
        _ => text,
    };
}
