using MunicipalPlanning.Application.Projects;

namespace MunicipalPlanning.Web.Projects;

/// <summary>この事務事業の記録: a section of the page, and how much of it is written.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Written">How many of its fields are written.</param>
internal sealed record ProjectPart(string Id, string Name, int Written, int Fields)
{
    public const string Basics = "basics";
    public const string Plans = "plans";
    public const string Schedule = "schedule";
    public const string Activities = "activities";
    public const string Amounts = "amounts";
    public const string Outcomes = "outcomes";
    public const string Review = "judgement";

    public string Icon => Written == 0 ? "circle" : Written < Fields ? "half-circle" : "tick-circle";

    public string Word => Written == 0 ? "まだ書かれていません" : Written < Fields ? "書きかけ" : "書いてあります";

    public static IReadOnlyList<ProjectPart> Of(ProjectView project) =>
    [
        Texts(Basics, "基本", project.Background, project.Purpose, project.Goal, project.Outline),
        List(Plans, "計画との関連", project.PlanPaths.Count),
        List(Schedule, "取組とスケジュール", project.Schedule.Count),
        List(Activities, "活動とアウトプット", project.Activities.Count),
        new(Amounts, "予算額・決算額", new[] { project.Budget ?? project.TotalBudget.Sum, project.Settlement ?? project.TotalSettlement.Sum }.Count(amount => amount is not null), 2),
        List(Outcomes, "アウトカム", project.Outcomes.Count),
        Texts(Review, "成果と点検・改善", project.Result, project.Review?.Reflection ?? "", project.Review?.Direction ?? ""),
    ];

    private static ProjectPart Texts(string id, string name, params IReadOnlyList<string> texts) => new(id, name, texts.Count(text => text.Length > 0), texts.Count);

    private static ProjectPart List(string id, string name, int count) => new(id, name, Math.Min(count, 1), 1);
}
