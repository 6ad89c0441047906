using System.Globalization;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Documents.Reform;

/// <summary>行政経営改革プラン 進捗報告: the report's own words.</summary>
public static class ReformLabels
{
    public const string Form = "進捗報告書";
    public const string Contents = "目次";
    public const string Theme = "テーマ";
    public const string Number = "番号";
    public const string Item = "改革項目";
    public const string ItemTable = "表１　改革項目一覧";
    public const string RatingTable = "表２　改革項目の評価一覧";
    public const string Rating = "評価";
    public const string Units = "担当課";
    public const string Years = "各年度の計画・指標";
    public const string Roadmap = "取組内容";
    public const string Indicator = "指標";
    public const string IndicatorName = "指標名";
    public const string Target = "目標値";
    public const string Actual = "実績値";
    public const string Progress = "進捗状況・効果";
    public const string NextStep = "次年度への展開";
    public const string Effect = "効果額";
    public const string Expenditure = "歳出";
    public const string Revenue = "歳入";
    public const string Total = "合計";
    public const string Thousand = "（単位：千円）";
    public const string NoAmount = "－";
    public const string NotRated = "未評価";
    public const string Items = "改革項目ごとの進捗";
    public const string Appendix = "資料　指標一覧";
    public const string Comments = "資料　委員会の意見";
    public const string Meeting = "会議・日付";
    public const string Comment = "意見";
    public const string Answer = "対応";
    public const string Glossary = "用語解説";

    /// <summary>More columns would be narrower than 20mm; a second table follows.</summary>
    public const int MostYearsInTable = 7;

    /// <summary>The years of the plan in tables of about the same width.</summary>
    public static IEnumerable<FiscalYear[]> YearTables(ReformReportView report)
    {
        var tables = (report.Years.Count + MostYearsInTable - 1) / MostYearsInTable;
        return report.Years.Chunk((report.Years.Count + tables - 1) / tables);
    }

    /// <summary>とりで行政経営改革プラン2020　令和2年度 進捗報告書.</summary>
    public static string Title(ReformReportView report) => $"{report.Plan.Name}　{report.Year.Name} {Form}";

    public static string RunningHead(ReformReportView report) => $"{report.Plan.Name}　{report.Year.Name} 進捗報告";

    /// <summary>11 観光施設の運営見直し; 改革項目（3件） of several.</summary>
    public static string TitleOf(IReadOnlyList<ReformItem> items) => items is [var only] ? $"{only.Source.Number} {only.Source.Title}" : string.Create(CultureInfo.InvariantCulture, $"{Item}（{items.Count}件）");

    public static string EffectTable(FiscalYear year) => $"表３　{year.Name}の効果額";

    /// <summary>評価別の構成（17項目）.</summary>
    public static string SharesTitle(int items) => string.Create(CultureInfo.InvariantCulture, $"評価別の構成（{items}項目）");

    /// <summary>The grades of the scale with their shares; 評価対象外 only where something is.</summary>
    public static IEnumerable<RatingShare> SharesOf(ReformReportView report) =>
        report.Shares.Parts.Where(part => part.Count > 0 || (part.Rating != Domain.Plans.Rating.Excluded && report.Scale.Find(part.Rating) is not null));

    public static string UnitsOf(PlanBookItem item) => string.Join('・', item.UnitsText.Length == 0 ? item.Units : item.Units.Append(item.UnitsText));

    /// <summary>Ａ, Ｂ, Ｃ, 対象外.</summary>
    public static string Of(Rating? rating) => rating switch
    {
        null => NotRated,
        Domain.Plans.Rating.Excluded => "対象外",
        { } grade => grade.ToString(),
    };

    /// <summary>同じ, 上がった, 下がった; empty where the years cannot be compared.</summary>
    public static string Of(ReformChange? change) => change switch
    {
        ReformChange.Same => "同じ",
        ReformChange.Better => "上がった",
        ReformChange.Worse => "下がった",
        _ => "",
    };

    /// <summary>予定どおり, in the words of the scale.</summary>
    public static string WordOf(ReformReportView report, Rating rating) => report.Scale.Find(rating)?.Word ?? "";

    /// <summary>▲ 3,775; empty where nothing is written.</summary>
    public static string Amount(Thousands? amount) => amount is not { } written ? "" : written.Amount < 0 ? $"▲ {new Thousands(-written.Amount)}" : written.ToString();

    /// <summary>As it is written; nothing where it is not.</summary>
    public static string Figure(Figure? figure, string unit) => figure is { } written ? Figure(written, unit) : "";

    /// <summary>4,000件; a figure that is no number, or says its unit itself, stays as written.</summary>
    public static string Figure(Figure figure, string unit) =>
        figure.IsEmpty || unit.Length == 0 || figure.Number is null || figure.Text.Contains(unit, StringComparison.Ordinal) || !char.IsDigit(figure.Text[^1]) && !"※＊*".Contains(figure.Text[^1], StringComparison.Ordinal)
            ? figure.Text ?? ""
            : char.IsDigit(figure.Text[^1]) ? figure.Text + unit : figure.Text[..^1] + unit + figure.Text[^1];

    public static string AnchorOf(int part) => string.Create(CultureInfo.InvariantCulture, $"part-{part}");

    public static string AnchorOf(ReformItem item) => $"item-{item.Source.Id}";
}
