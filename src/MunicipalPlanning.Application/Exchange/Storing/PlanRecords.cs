using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Exchange.Storing;

/// <summary>計画 between the file and the domain.</summary>
internal static class PlanRecords
{
    /// <param name="known">The items that exist already, of this or another plan, emptied of their places; those used are taken out.</param>
    public static void Write(Plan plan, ExchangePlan file, Dictionary<string, PlanItem> known)
    {
        plan.Describe(file.Kind, file.Name, file.Parent, Years.From(file.FirstYear), Years.From(file.LastYear), file.Levels);
        plan.CautionBelow(file.CautionPercent ?? Plan.UsualCautionPercent);
        plan.Narrate(file.Chapters.Select(chapter => new PlanChapter(chapter.Title, Years.From(chapter.Year), chapter.Text)));
        plan.Explain(file.Glossary.Select(term => new GlossaryTerm(term.Term, term.Meaning)));
        foreach (var item in file.Items)
            Place(plan, null, item, known);
    }

    /// <param name="items">All items of the plan, in any order.</param>
    public static ExchangePlan Read(Plan plan, IEnumerable<PlanItem> items)
    {
        var children = items.OrderBy(item => item.Position).ToLookup(item => item.ParentId);
        return new()
        {
            Id = plan.Id,
            Name = plan.Name,
            Kind = plan.Kind,
            Parent = plan.ParentId,
            FirstYear = plan.FirstYear?.Start,
            LastYear = plan.LastYear?.Start,
            CautionPercent = plan.CautionPercent == Plan.UsualCautionPercent ? null : plan.CautionPercent,
            Chapters = [.. plan.Chapters.Select(chapter => new ExchangeChapter { Title = chapter.Title, Year = chapter.Year?.Start, Text = chapter.Text })],
            Levels = [.. plan.Levels],
            Items = [.. children[null].Select(item => PlanItemRecords.Read(item, children))],
            Glossary = [.. plan.Glossary.Select(term => new ExchangeTerm { Term = term.Term, Meaning = term.Meaning })],
        };
    }

    private static void Place(Plan plan, PlanItem? parent, ExchangePlanItem file, Dictionary<string, PlanItem> known)
    {
        if (known.Remove(file.Id, out var item))
            plan.Place(item, parent);
        else
            item = plan.Add(file.Id, parent, file.Title);
        PlanItemRecords.Write(item, file);
        foreach (var child in file.Items)
            Place(plan, item, child, known);
    }
}
