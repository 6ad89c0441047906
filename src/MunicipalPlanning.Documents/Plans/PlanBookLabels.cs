using System.Globalization;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Documents.Plans;

/// <summary>計画書: the book's own words.</summary>
public static class PlanBookLabels
{
    public const string Form = "計画書";
    public const string ProgressEdition = "進捗版";
    public const string Contents = "目次";
    public const string Policy = "基本方針";
    public const string Indicators = "主な成果指標";
    public const string IndicatorName = "指標名";
    public const string Definition = "指標の考え方";
    public const string Baseline = "実績値";
    public const string FinalTarget = "将来値";
    public const string Issues = "現状と課題";
    public const string Actions = "取組";
    public const string Roadmap = "各年度の計画";
    public const string Progress = "進捗状況・効果";
    public const string NextStep = "次年度への展開";
    public const string Rating = "評価";
    public const string Effect = "効果額";
    public const string Units = "担当課";
    public const string PriorityLegend = "◆ は重点施策";
    public const string PriorityMark = "◆";
    public const string Glossary = "用語解説";
    public const string OtherTerms = "そのほかの用語";
    public const string Target = "目標値";
    public const string Actual = "実績値";
    public const string AchievementRate = "達成率";
    public const string State = "状態";

    /// <summary>Where the terms at the end of the book begin.</summary>
    public const string TermsAnchor = PlanBookAddresses.OtherTerms;

    private const string UnnamedLevel = "個別の項目";
    private const string ConceptAndPlan = "総合計画";

    /// <summary>What the plan calls a depth; a general word where it does not name it.</summary>
    public static string Level(PlanBookView plan, int depth) => depth < plan.Levels.Count ? plan.Levels[depth] : UnnamedLevel;

    /// <summary>基本施策1; the level alone where the item has no number, the number alone where it holds the level's name (柱1).</summary>
    public static string Numbered(PlanBookView plan, PlanBookItem item)
    {
        var level = Level(plan, item.Depth);
        if (item.Number.Length == 0)
            return level;
        return item.Number.Contains(level, StringComparison.Ordinal) || item.Depth >= plan.Levels.Count ? item.Number : level + item.Number;
    }

    /// <summary>基本目標1　みんなの力で….</summary>
    public static string Heading(PlanBookView plan, PlanBookItem item) => $"{Numbered(plan, item)}　{TermMarks.Plain(item.Title).PlainText}";

    /// <summary>瑞川市第3次総合計画　基本計画: the kind is added where the plan's name stands for concept and plan together.</summary>
    public static string RunningHead(PlanBookView plan) => plan.Name.EndsWith(ConceptAndPlan, StringComparison.Ordinal) ? $"{plan.Name}　{Word(plan.Kind)}" : plan.Name;

    /// <summary>令和5年度～令和12年度（2023～2030年度）; empty where the plan states no year.</summary>
    public static string Period(PlanBookView plan) => (plan.FirstYear, plan.LastYear) switch
    {
        ({ } first, { } last) => $"{first.Name}～{last.Name}（{first}～{last}年度）",
        ({ } first, null) => $"{first.Name}から（{first}年度から）",
        (null, { } last) => $"{last.Name}まで（{last}年度まで）",
        _ => "",
    };

    /// <summary>令和6年度 進捗版.</summary>
    public static string Edition(FiscalYear year) => $"{year.Name} {ProgressEdition}";

    /// <summary>The title of the document.</summary>
    public static string Title(PlanBookView plan, FiscalYear? year) => year is { } progress ? $"{RunningHead(plan)}　{Edition(progress)}" : RunningHead(plan);

    /// <summary>計画書のPDF, 令和6年度 進捗版のPDF: what the log says of a print.</summary>
    public static string PrintedWords(PlanBook book) => $"{(book.Year is { } year ? Edition(year) : Form)}のPDF";

    /// <summary>企画調整課・その他関連課.</summary>
    public static string UnitsOf(PlanBookItem item) => string.Join('・', item.UnitsText.Length == 0 ? item.Units : item.Units.Append(item.UnitsText));

    /// <summary>2016年.</summary>
    public static string Year(FiscalYear year) => string.Create(CultureInfo.InvariantCulture, $"{year.Start}年");

    public static string Word(Rating rating) => rating switch
    {
        Domain.Plans.Rating.A => "Ａ　予定どおり",
        Domain.Plans.Rating.B => "Ｂ　概ね予定どおり",
        Domain.Plans.Rating.C => "Ｃ　遅れ",
        Domain.Plans.Rating.Excluded => "評価対象外",
        _ => throw new ArgumentOutOfRangeException(nameof(rating), rating, null),
    };

    private static string Word(PlanKind kind) => kind switch
    {
        PlanKind.BasicConcept => "基本構想",
        PlanKind.BasicPlan => "基本計画",
        PlanKind.IndividualPlan => "個別計画",
        PlanKind.ReformPlan => "行革プラン",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
