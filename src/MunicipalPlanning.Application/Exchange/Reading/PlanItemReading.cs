using System.Globalization;
using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Application.Exchange.Reading;

/// <summary>Reads the tree of one plan's items, no deeper and no larger than a plan can be.</summary>
internal sealed class PlanItemReading
{
    private int _count;

    /// <param name="parent">The plan, or the item above.</param>
    /// <param name="level">1 for the items of the plan itself.</param>
    public IReadOnlyList<ExchangePlanItem> ReadAll(JsonObject parent, int level)
    {
        if (parent.Optional("items", "計画の項目") is not { } items)
            return [];
        if (level > PlanItem.MostLevels)
        {
            if (items.List(item => item, ExchangeLimits.PlanItems).Count > 0)
                items.Report($"計画の項目が深すぎます。計画の階層は{PlanItem.MostLevels}段までです。");
            return [];
        }
        return items.List(item => ReadNext(item, level), ExchangeLimits.PlanItems);
    }

    private ExchangePlanItem ReadNext(JsonValue item, int level)
    {
        if (++_count == ExchangeLimits.PlanItems + 1)
            item.Report(string.Create(CultureInfo.InvariantCulture, $"1つの計画の項目は全部で{ExchangeLimits.PlanItems:N0}個までです。計画を分けてください。"));
        return _count > ExchangeLimits.PlanItems ? new ExchangePlanItem() : JsonObject.Read(item with { Label = "計画の項目" }, values => Read(values, level));
    }

    private ExchangePlanItem Read(JsonObject item, int level) => new()
    {
        Id = item.Id("id", "計画の項目の識別子"),
        Number = item.Text("number", "項目の番号", TextLimits.Figure),
        Title = item.Name("title", "項目名", TextLimits.Line),
        Priority = item.Flag("priority", "重点"),
        Units = item.Ids("units", "担当課"),
        UnitsText = item.Text("unitsText", "担当課（印刷どおりの文字）", TextLimits.Line),
        Policy = item.Text("policy", "基本方針", TextLimits.Paragraphs),
        Issues = item.Values("issues", "現状と課題", issue => issue.Text(TextLimits.Paragraphs)),
        Actions = item.List("actions", "個別の取組", ReadAction),
        Indicators = item.List("indicators", "成果指標", IndicatorReading.Read),
        Roadmap = item.List("roadmap", "各年度の計画", row => ScheduleReading.Read(row, ScheduleAxis.FiscalYears)),
        Progress = item.List("progress", "進捗報告", ReadProgress),
        Ancestors = item.Ids("ancestors", "前の計画の項目"),
        Items = ReadAll(item, level + 1),
    };

    private static ExchangeAction ReadAction(JsonObject action) => new()
    {
        Number = action.Text("number", "取組の番号", TextLimits.Figure),
        Text = action.Text("text", "取組の内容", TextLimits.Paragraphs),
        Priority = action.Flag("priority", "重点"),
    };

    private static ExchangeProgress ReadProgress(JsonObject progress) => new()
    {
        Year = progress.Required("year", "報告の年度")?.Year() ?? 0,
        Progress = progress.Text("progress", "進捗状況・効果", TextLimits.Paragraphs),
        Next = progress.Text("next", "次年度への展開", TextLimits.Paragraphs),
        Rating = progress.Word("rating", "評価", ExchangeWords.Ratings),
        EffectExpenditure = progress.Money("effectExpenditure", "効果額（歳出）"),
        EffectRevenue = progress.Money("effectRevenue", "効果額（歳入）"),
        Notes = progress.Values("notes", "注記", note => note.Text(TextLimits.Paragraphs)),
        Comments = progress.List("comments", "委員会の意見", ReadComment, ItemProgress.MostComments),
    };

    private static ExchangeComment ReadComment(JsonObject comment) => new()
    {
        Meeting = comment.Name("meeting", "会議の名前", TextLimits.Line),
        HeldOn = comment.Required("heldOn", "会議の日")?.Day() ?? default,
        Text = comment.Required("text", "意見")?.Name(TextLimits.Paragraphs) ?? "",
        Answer = comment.Text("answer", "意見への対応", TextLimits.Paragraphs),
    };
}
