using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Plans;

/// <summary>計画書: a plan as it is read and printed, every text resolved, in the order of the book.</summary>
/// <param name="CautionPercent">注意の下限 of its indicators.</param>
/// <param name="Levels">What the plan calls each depth; may name fewer depths than there are.</param>
/// <param name="Chapters">Those of the plan itself and those of its years, in the plan's order.</param>
/// <param name="Items">The items of the first level.</param>
public sealed record PlanBookView(
    string MunicipalityName,
    string PlanId,
    string Name,
    PlanKind Kind,
    FiscalYear? FirstYear,
    FiscalYear? LastYear,
    int CautionPercent,
    IReadOnlyList<string> Levels,
    IReadOnlyList<PlanBookChapter> Chapters,
    IReadOnlyList<PlanBookItem> Items,
    IReadOnlyList<PlanBookTerm> Glossary)
{
    /// <summary>Every item, each before those below it.</summary>
    public IEnumerable<PlanBookItem> AllItems => Items.SelectMany(item => item.WithDescendants());
}

/// <summary>本文の章.</summary>
/// <param name="Year">Null for a chapter of the plan itself.</param>
public sealed record PlanBookChapter(string Title, FiscalYear? Year, string Text)
{
    /// <summary>Empty where the chapter is stored nowhere.</summary>
    public Guid Id { get; init; }
}

/// <summary>計画の項目 with those below it.</summary>
/// <param name="Depth">0 for the first level.</param>
/// <param name="Units">担当課 by name, the main one first.</param>
/// <param name="Progress">進捗報告, the earliest year first.</param>
public sealed record PlanBookItem(
    string Id,
    int Depth,
    string Number,
    string Title,
    bool IsPriority,
    IReadOnlyList<string> Units,
    string UnitsText,
    string Policy,
    IReadOnlyList<string> Issues,
    IReadOnlyList<PlanBookAction> Actions,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<ScheduleRowView> Roadmap,
    IReadOnlyList<ItemProgress> Progress,
    IReadOnlyList<PlanBookItem> Items)
{
    public IEnumerable<PlanBookItem> WithDescendants() => Items.SelectMany(item => item.WithDescendants()).Prepend(this);
}

/// <summary>個別の取組.</summary>
public sealed record PlanBookAction(string Number, string Text, bool IsPriority);

/// <summary>用語解説.</summary>
public sealed record PlanBookTerm(string Term, string Meaning);
