using MunicipalPlanning.Application.Plans;

namespace MunicipalPlanning.Web.Plans;

/// <summary>An indicator in one line.</summary>
internal static class PlanIndicatorWords
{
    /// <summary>指標 観光入込客数　実績 43.2万人（令和6年度）／目標 50万人（令和8年度）.</summary>
    public static string Sentence(PlanIndicatorText indicator) => $"指標 {indicator.Name}　{Actual(indicator)}／{Target(indicator)}";

    public static string Actual(PlanIndicatorText indicator) =>
        indicator.Actual.Length == 0 ? "実績はまだありません" : $"実績 {indicator.Actual}{indicator.Unit}{(indicator.ActualYear is { } year ? $"（{year.Name}）" : "")}";

    public static string Target(PlanIndicatorText indicator) =>
        indicator.Target.Length == 0 ? "目標は書かれていません" : $"目標 {indicator.Target}{indicator.Unit}{(indicator.TargetYear is { } year ? $"（{year.Name}）" : "")}";
}
