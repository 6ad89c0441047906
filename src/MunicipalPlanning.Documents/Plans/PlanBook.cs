using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Documents.Plans;

/// <summary>計画書: a plan's book in one edition, with the places of its terms.</summary>
public sealed class PlanBook
{
    /// <summary>Up to so many items the contents name every one of them; they then take a few pages at most.</summary>
    private const int MostItemsInContents = 120;

    /// <param name="year">進捗版: the year whose progress the book shows; null for the plan itself.</param>
    public PlanBook(PlanBookView plan, FiscalYear? year)
    {
        (Plan, Year) = (plan, year);
        Chapters = [.. plan.Chapters.Where(chapter => chapter.Year is null), .. plan.Chapters.Where(chapter => chapter.Year is not null && chapter.Year == year)];
        var items = plan.AllItems.ToList();
        var deepest = items.Count == 0 ? 0 : items.Max(item => item.Depth);
        PageDepth = deepest - 1;
        ContentsDepth = items.Count <= MostItemsInContents ? deepest : Math.Max(PageDepth, 0);
        Texts = PlanBookTexts.Of(this);
        Terms = TermMarks.Find([.. plan.Glossary.Select(term => term.Term)], Texts);
    }

    public PlanBookView Plan { get; }

    public FiscalYear? Year { get; }

    public IReadOnlyList<PlanBookChapter> Chapters { get; }

    /// <summary>Every text of this edition, in the order in which it is read.</summary>
    public IReadOnlyList<PlanBookText> Texts { get; }

    public TermMarks Terms { get; }

    /// <summary>The depth whose items each have pages of their own (基本施策); those below are entries on them. -1 where the plan has one level only.</summary>
    public int PageDepth { get; }

    /// <summary>The deepest items that the contents name.</summary>
    public int ContentsDepth { get; }

    public string Title => PlanBookLabels.Title(Plan, Year);

    public TermText TextAt(string address) => Terms.At(address);

    /// <summary>What the edition's year brought to an item; null in the plan's own book.</summary>
    public ItemProgress? ProgressOf(PlanBookItem item) => Year is { } year ? item.Progress.FirstOrDefault(progress => progress.Year == year) : null;
}
