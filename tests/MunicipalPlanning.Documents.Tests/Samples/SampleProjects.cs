using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Documents.Tests.Samples;

/// <summary>Projects of the fictional 青葉市.</summary>
internal static class SampleProjects
{
    private static readonly FiscalYear s_year = new(2024);

    public static ProjectView Empty(string name = "名前だけの事業") => new(
        "青葉市", $"p-{name}", "", name, "", s_year, "ryokka", "緑化課", "都市環境部", "", [], "", "", "", "", "", [], null, null, [], "", null, []);

    public static ProjectView With(params IReadOnlyList<ActivityView> activities) => Empty("街路樹更新事業") with
    {
        PlanPaths = [Path("sogo", "第2次青葉市総合計画", "緑の保全")],
        Background = "木が老いている。",
        Activities = activities,
        Review = new ReviewView(Rating.A, "", "植え替えを終えた。", [RoomForImprovement.Cost], "続ける。", new DateOnly(2025, 5, 9)),
    };

    public static ProjectPlanPath Path(string planId, string planName, string title) => new(
        planId, planName, PlanKind.BasicPlan, null, null, ["基本目標", "施策"], [new PlanPathStep($"{planId}-1", "基本目標", "1", "緑のまち"), new PlanPathStep($"{planId}-2", "施策", "①", title)]);

    public static ActivityView Activity(string name, string description, params IReadOnlyList<OutputView> outputs) =>
        new(Guid.NewGuid(), name, [s_year, s_year.Next], "公園課", description, new Thousands(1200), null, outputs);

    public static OutputView Output(string name, string target) => new(Guid.NewGuid(), name, "本", new Figure(target), default, new Figure("調整中"));

    /// <summary>So many sentences, each with its number.</summary>
    public static string Sentences(string word, int count) => string.Concat(Enumerable.Range(1, count).Select(number => $"{word}の第{number:000}文はここにある。"));
}
