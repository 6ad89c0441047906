using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Domain;

namespace MunicipalPlanning.Application.Exchange.Reading;

internal static class PlanReading
{
    public static ExchangePlan Read(JsonObject plan)
    {
        var items = new PlanItemReading();
        return new()
        {
            Id = plan.Id("id", "計画の識別子"),
            Name = plan.Name("name", "計画名", TextLimits.Line),
            Kind = plan.RequiredWord("kind", "計画の種別", ExchangeWords.PlanKinds),
            Parent = plan.Reference("parent", "上位計画"),
            FirstYear = plan.Year("firstYear", "開始年度"),
            LastYear = plan.Year("lastYear", "終了年度"),
            CautionPercent = plan.Optional("cautionPercent", "注意の下限")?.Percent(),
            Chapters = plan.List("chapters", "本文の章", ReadChapter),
            Levels = plan.Values("levels", "階層の呼び名", level => level.Name(TextLimits.Line)),
            Items = items.ReadAll(plan, level: 1),
            Glossary = plan.List("glossary", "用語解説", ReadTerm),
        };
    }

    private static ExchangeChapter ReadChapter(JsonObject chapter) => new()
    {
        Title = chapter.Name("title", "章の見出し", TextLimits.Line),
        Year = chapter.Year("year", "章の年度"),
        Text = chapter.Text("text", "章の本文", TextLimits.Chapter),
    };

    private static ExchangeTerm ReadTerm(JsonObject term) => new()
    {
        Term = term.Name("term", "用語", TextLimits.Line),
        Meaning = term.Text("meaning", "用語の意味", TextLimits.Paragraphs),
    };
}
