using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Application.Exchange.Reading;

internal static class ProjectReading
{
    public static ExchangeProject Read(JsonObject project) => new()
    {
        Id = project.Id("id", "事務事業の識別子"),
        Number = project.Text("number", "事業番号", TextLimits.Figure),
        Name = project.Name("name", "事務事業名", TextLimits.Line),
        FormerName = project.Text("formerName", "旧事務事業名", TextLimits.Line),
        FormerNames = project.List("formerNames", "これまでの名前", name => new ExchangeFormerName
        {
            Name = name.Name("name", "これまでの名前", TextLimits.Line),
            LastYear = name.Required("lastYear", "最後の年度")?.Year() ?? 0,
        }),
        Predecessors = project.List("predecessors", "前身の事務事業", link => new ExchangeSuccession
        {
            Project = link.Id("project", "前身の事務事業"),
            Year = link.Required("year", "引き継いだ年度")?.Year() ?? 0,
        }, Project.MostPredecessors),
        LastYear = project.Optional("lastYear", "終了年度")?.Year(),
        Years = project.List("years", "事務事業の年度", ReadYear),
    };

    private static ExchangeProjectYear ReadYear(JsonObject year) => new()
    {
        Year = year.Required("year", "年度")?.Year() ?? 0,
        Unit = year.Id("unit", "担当課"),
        SheetNumber = year.Text("sheetNumber", "シート番号", TextLimits.Figure),
        PlanLinks = year.Ids("planLinks", "計画上の位置付け"),
        Background = year.Text("background", "背景", TextLimits.Paragraphs),
        Purpose = year.Text("purpose", "目的", TextLimits.Paragraphs),
        Goal = year.Text("goal", "目標", TextLimits.Paragraphs),
        Outline = year.Text("outline", "概要", TextLimits.Paragraphs),
        LegalBasis = year.Text("legalBasis", "根拠法令", TextLimits.Paragraphs),
        Schedule = year.List("schedule", "取組とスケジュール", row => ScheduleReading.Read(row, ScheduleAxis.Months), ProjectYear.MostScheduleRows),
        Activities = year.List("activities", "活動", ReadActivity),
        Outcomes = year.List("outcomes", "アウトカム", IndicatorReading.Read),
        Budget = year.Money("budget", "予算額"),
        Settlement = year.Money("settlement", "決算額"),
        Result = year.Text("result", "成果", TextLimits.Paragraphs),
        Review = year.Optional("review", "点検・改善") is { } review ? JsonObject.Read(review, ReadReview) : new(),
    };

    private static ExchangeActivity ReadActivity(JsonObject activity) => new()
    {
        Name = activity.Text("name", "活動・事業名", TextLimits.Line),
        Years = activity.Optional("years", "対象年度")?.Set(year => year.Year() ?? 0, year => year != 0, ExchangeLimits.Members) ?? [],
        Partner = activity.Text("partner", "連携する課・団体", TextLimits.Line),
        Description = activity.Text("description", "活動の内容", TextLimits.Paragraphs),
        Budget = activity.Money("budget", "予算額"),
        Settlement = activity.Money("settlement", "決算額"),
        Outputs = activity.List("outputs", "アウトプット", IndicatorReading.Read),
    };

    private static ExchangeReview ReadReview(JsonObject review) => new()
    {
        Rating = review.Word("rating", "評価", ExchangeWords.Ratings),
        Reason = review.Text("reason", "評価の理由", TextLimits.Paragraphs),
        Reflection = review.Text("reflection", "業務の振り返り", TextLimits.Paragraphs),
        Improve = review.Optional("improve", "改善の余地")
            ?.Set(room => room.Word(ExchangeWords.RoomsForImprovement), room => room is not null, ExchangeLimits.Members)
            .OfType<RoomForImprovement>().ToList() ?? [],
        Direction = review.Text("direction", "今後の方向性", TextLimits.Paragraphs),
        WrittenOn = review.Optional("writtenOn", "作成日")?.Date(),
    };
}
