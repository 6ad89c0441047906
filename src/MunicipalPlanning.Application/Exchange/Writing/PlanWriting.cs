using MunicipalPlanning.Application.Exchange.Format;

namespace MunicipalPlanning.Application.Exchange.Writing;

internal static class PlanWriting
{
    public static void Write(CanonicalJson json, ExchangePlan plan)
    {
        json.Text("id", plan.Id);
        json.Text("name", plan.Name);
        json.Word("kind", plan.Kind, ExchangeWords.PlanKinds);
        json.Text("parent", plan.Parent);
        json.Number("firstYear", plan.FirstYear);
        json.Number("lastYear", plan.LastYear);
        json.Number("cautionPercent", plan.CautionPercent);
        json.Objects("chapters", plan.Chapters, WriteChapter);
        json.Texts("levels", plan.Levels);
        json.Objects("items", plan.Items, WriteItem);
        json.Objects("glossary", plan.Glossary, WriteTerm);
    }

    private static void WriteChapter(CanonicalJson json, ExchangeChapter chapter)
    {
        json.Text("title", chapter.Title);
        json.Number("year", chapter.Year);
        json.Text("text", chapter.Text);
    }

    private static void WriteTerm(CanonicalJson json, ExchangeTerm term)
    {
        json.Text("term", term.Term);
        json.Text("meaning", term.Meaning);
    }

    public static void WriteItem(CanonicalJson json, ExchangePlanItem item)
    {
        json.Text("id", item.Id);
        json.Text("number", item.Number);
        json.Text("title", item.Title);
        json.Flag("priority", item.Priority);
        json.Texts("units", item.Units);
        json.Text("unitsText", item.UnitsText);
        json.Text("policy", item.Policy);
        json.Texts("issues", item.Issues);
        json.Objects("actions", item.Actions, WriteAction);
        json.Objects("indicators", item.Indicators, IndicatorWriting.Write);
        json.Objects("roadmap", item.Roadmap, ScheduleWriting.Write);
        json.Objects("progress", item.Progress, WriteProgress);
        json.Texts("ancestors", item.Ancestors);
        json.Objects("items", item.Items, WriteItem);
    }

    private static void WriteAction(CanonicalJson json, ExchangeAction action)
    {
        json.Text("number", action.Number);
        json.Text("text", action.Text);
        json.Flag("priority", action.Priority);
    }

    private static void WriteProgress(CanonicalJson json, ExchangeProgress progress)
    {
        json.Number("year", progress.Year);
        json.Text("progress", progress.Progress);
        json.Text("next", progress.Next);
        json.Word("rating", progress.Rating, ExchangeWords.Ratings);
        json.Number("effectExpenditure", progress.EffectExpenditure);
        json.Number("effectRevenue", progress.EffectRevenue);
        json.Texts("notes", progress.Notes);
        json.Objects("comments", progress.Comments, WriteComment);
    }

    private static void WriteComment(CanonicalJson json, ExchangeComment comment)
    {
        json.Text("meeting", comment.Meeting);
        json.Date("heldOn", comment.HeldOn);
        json.Text("text", comment.Text);
        json.Text("answer", comment.Answer);
    }
}
