using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Web.Indicators;

/// <summary>The short texts of an indicator in cards and tables.</summary>
internal static class IndicatorText
{
    /// <summary>増やす 達成率 43.3%.</summary>
    public static string Standing(IndicatorLine line) =>
        $"{Direction(line.Direction)} {(line.Standing.State == IndicatorState.NotMeasured ? "" : line.Standing.Achievement.Text)}".TrimEnd();

    public static string Direction(IndicatorDirection? direction) => direction?.Word() ?? "向きなし";

    public static string Counting(bool isCumulative) => isCumulative ? "計画の初めからの累計" : "その年度の値";

    /// <summary>The year of the latest figure, or the year looked at where there is none.</summary>
    public static string YearOf(IndicatorFigure? latest, FiscalYear year) => (latest?.Year ?? year).ShortName;

    /// <summary>How the rate is reckoned, in words.</summary>
    public static string Method(IndicatorDirection? direction) => direction switch
    {
        IndicatorDirection.Up => "達成率 ＝ 実績 ÷ 目標 × 100",
        IndicatorDirection.Down => "達成率 ＝（基準値 − 実績）÷（基準値 − 目標）× 100",
        IndicatorDirection.Keep => "率は出さず、目標との差を示します。",
        IndicatorDirection.AtMost => "上限の指標は率にせず、目標以下なら「達成」、超えれば「未達成」です。",
        IndicatorDirection.AtLeast => "下限の指標は率にせず、目標以上なら「達成」、届かなければ「未達成」です。",
        _ => "向きが書かれていないため、率を出しません。",
    };
}
