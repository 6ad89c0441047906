using System.Text;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Plans;

/// <summary>計画: a tree of items whose levels it names itself, with its chapters and glossary.</summary>
public sealed class Plan
{
    /// <summary>More than any plan has, and more than could be read.</summary>
    public const int MostItems = 10_000;

    /// <summary>注意 reaches down to this share of the path, if the plan does not say otherwise.</summary>
    public const int UsualCautionPercent = 90;

    private readonly List<string> _levels = [];
    private readonly List<PlanItem> _allItems = [];
    private readonly List<PlanChapter> _chapters = [];
    private readonly List<GlossaryTerm> _glossary = [];

    private Plan()
    {
        Id = Name = "";
    }

    public Plan(string id, PlanKind kind, string name)
    {
        Id = Identifier.Require(id);
        Name = "";
        Describe(kind, name, null, null, null, []);
    }

    public string Id { get; private set; }

    public PlanKind Kind { get; private set; }

    public string Name { get; private set; }

    /// <summary>上位計画.</summary>
    public string? ParentId { get; private set; }

    public FiscalYear? FirstYear { get; private set; }

    public FiscalYear? LastYear { get; private set; }

    /// <summary>注意の下限: below this percentage of the path to its target an indicator is 未達; 1 to 100.</summary>
    public int CautionPercent { get; private set; } = UsualCautionPercent;

    /// <summary>What this plan calls each depth of its tree (基本目標, 基本施策 …).</summary>
    public IReadOnlyList<string> Levels => _levels;

    public IReadOnlyList<PlanChapter> Chapters => _chapters.InOrder();

    public IReadOnlyList<GlossaryTerm> Glossary => _glossary.InOrder();

    /// <summary>The items of the first level.</summary>
    public IReadOnlyList<PlanItem> Items => [.. _allItems.Where(item => item.ParentId is null).OrderBy(item => item.Position)];

    /// <summary>Every item of the tree, in no particular order.</summary>
    public IReadOnlyList<PlanItem> AllItems => _allItems;

    public bool Covers(FiscalYear year) => (FirstYear is not { } first || first <= year) && (LastYear is not { } last || year <= last);

    /// <exception cref="ArgumentException">The plan would be its own parent, or end before it begins.</exception>
    public void Describe(PlanKind kind, string name, string? parentId, FiscalYear? firstYear, FiscalYear? lastYear, IEnumerable<string> levels)
    {
        Classify(kind);
        Rename(name);
        StandUnder(parentId);
        Cover(firstYear, lastYear);
        NameLevels(levels);
    }

    public void Classify(PlanKind kind) => Kind = kind;

    public void Rename(string name) => Name = TextLimits.RequireName(name);

    /// <exception cref="ArgumentException">The plan would be its own parent.</exception>
    public void StandUnder(string? parentId)
    {
        if (parentId == Id)
            throw new ArgumentException("A plan cannot be its own parent.");
        ParentId = parentId;
    }

    /// <exception cref="ArgumentException">The plan would end before it begins.</exception>
    public void Cover(FiscalYear? firstYear, FiscalYear? lastYear)
    {
        if (firstYear > lastYear)
            throw new ArgumentException("A plan cannot end before it begins.");
        (FirstYear, LastYear) = (firstYear, lastYear);
    }

    public void NameLevels(IEnumerable<string> levels)
    {
        var names = levels.Select(TextLimits.RequireName).ToList();
        _levels.Clear();
        _levels.AddRange(names);
    }

    /// <exception cref="ArgumentOutOfRangeException">It is not within 1 to 100.</exception>
    public void CautionBelow(int percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        CautionPercent = percent;
    }

    public void Narrate(IEnumerable<PlanChapter> chapters) => _chapters.Replace(chapters);

    /// <param name="index">Its place, 0 for the first; beyond the end means last.</param>
    public void Narrate(PlanChapter chapter, int index) => _chapters.InsertAt(chapter, index);

    public void Drop(PlanChapter chapter) => _chapters.Remove(chapter);

    public void Move(PlanChapter chapter, int index) => _chapters.MoveTo(chapter, index);

    public void Explain(IEnumerable<GlossaryTerm> glossary) => _glossary.Replace(glossary);

    /// <inheritdoc cref="Narrate(PlanChapter, int)"/>
    public void Explain(GlossaryTerm term, int index) => _glossary.InsertAt(term, index);

    public void Drop(GlossaryTerm term) => _glossary.Remove(term);

    public void Move(GlossaryTerm term, int index) => _glossary.MoveTo(term, index);

    /// <summary>A new item, last under its parent, or last of the first level.</summary>
    /// <exception cref="ArgumentException">The parent is not of this plan, or the tree would be deeper than <see cref="PlanItem.MostLevels"/>.</exception>
    public PlanItem Add(string id, PlanItem? parent, string title)
    {
        var item = new PlanItem(id, Id, parent?.Id, title);
        Place(item, parent);
        return item;
    }

    /// <summary>Puts an item of this or another plan last under a parent; its own children are to be placed after it.</summary>
    /// <exception cref="ArgumentException">The parent is not of this plan, or the tree would be deeper than <see cref="PlanItem.MostLevels"/>.</exception>
    public void Place(PlanItem item, PlanItem? parent)
    {
        if (parent is not null && !_allItems.Contains(parent))
            throw new ArgumentException("The parent is not of this plan.");
        if (DepthOf(parent) >= PlanItem.MostLevels)
            throw new ArgumentException($"A plan has at most {PlanItem.MostLevels} levels.");
        if (parent is null)
            item.MoveUnder(Id, null, Items.Count == 0 ? 0 : Items[^1].Position + 1);
        else
            parent.Adopt(item);
        if (!_allItems.Contains(item))
            _allItems.Add(item);
    }

    /// <summary>Moves an item of this plan with all below it.</summary>
    /// <param name="parent">Null for the first level.</param>
    /// <param name="index">Its place among its new neighbours, 0 for the first; beyond the end means last.</param>
    /// <exception cref="ArgumentException">The item would come under itself, or the tree would be deeper than <see cref="PlanItem.MostLevels"/>.</exception>
    public void Move(PlanItem item, PlanItem? parent, int index)
    {
        if (AncestorsAndSelf(parent).Contains(item))
            throw new ArgumentException("An item cannot come under itself.");
        if (DepthOf(parent) + HeightOf(item) > PlanItem.MostLevels)
            throw new ArgumentException($"A plan has at most {PlanItem.MostLevels} levels.");
        if (item.ParentId != parent?.Id)
        {
            Find(item.ParentId)?.Release(item);
            if (parent is null)
                item.MoveUnder(Id, null, int.MaxValue);
            else
                parent.Adopt(item);
        }
        NeighboursOf(item).MoveTo(item, index);
    }

    /// <summary>Takes an item with all below it out of the plan.</summary>
    public void Remove(PlanItem item)
    {
        var gone = SelfAndDescendants(item).ToHashSet();
        Find(item.ParentId)?.Release(item);
        _allItems.RemoveAll(gone.Contains);
    }

    /// <summary>The items above an item, the nearest first, and before them the item itself.</summary>
    public IEnumerable<PlanItem> AncestorsAndSelf(PlanItem? item)
    {
        for (; item is not null; item = Find(item.ParentId))
            yield return item;
    }

    /// <summary>The item and everything below it, from above to below.</summary>
    public IEnumerable<PlanItem> SelfAndDescendants(PlanItem item) =>
        item.Items.SelectMany(SelfAndDescendants).Prepend(item);

    /// <summary>Another item of the same parent with the same number; numbers in other widths are the same.</summary>
    public PlanItem? FindSameNumber(PlanItem item, string number) =>
        Key(number) is { Length: > 0 } key ? NeighboursOf(item).Find(other => other != item && Key(other.Number) == key) : null;

    /// <summary>Takes the tree apart before it is written anew as a whole; items that are not placed again are to be deleted.</summary>
    public void Clear()
    {
        _allItems.ForEach(item => item.Abandon());
        _allItems.Clear();
    }

    private PlanItem? Find(string? id) => id is null ? null : _allItems.Find(item => item.Id == id);

    private List<PlanItem> NeighboursOf(PlanItem item) => [.. _allItems.Where(other => other.ParentId == item.ParentId)];

    private int DepthOf(PlanItem? item) => AncestorsAndSelf(item).Count();

    private static int HeightOf(PlanItem item) => 1 + item.Items.Select(HeightOf).DefaultIfEmpty().Max();

    private static string Key(string number) => number.Normalize(NormalizationForm.FormKC).Trim();
}
