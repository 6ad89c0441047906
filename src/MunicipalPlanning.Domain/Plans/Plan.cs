using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Plans;

/// <summary>計画: a tree of items whose levels it names itself, with its chapters and glossary.</summary>
public sealed class Plan
{
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
        if (parentId == Id)
            throw new ArgumentException("A plan cannot be its own parent.");
        if (firstYear > lastYear)
            throw new ArgumentException("A plan cannot end before it begins.");
        (Kind, ParentId, FirstYear, LastYear) = (kind, parentId, firstYear, lastYear);
        Name = TextLimits.RequireName(name);
        _levels.Clear();
        _levels.AddRange(levels.Select(TextLimits.RequireName));
    }

    public void Narrate(IEnumerable<PlanChapter> chapters) => _chapters.Replace(chapters);

    public void Explain(IEnumerable<GlossaryTerm> glossary) => _glossary.Replace(glossary);

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

    /// <summary>Takes the tree apart before it is written anew as a whole; items that are not placed again are to be deleted.</summary>
    public void Clear()
    {
        _allItems.ForEach(item => item.Abandon());
        _allItems.Clear();
    }

    private int DepthOf(PlanItem? item)
    {
        var depth = 0;
        for (; item is not null; depth++)
            item = _allItems.Find(other => other.Id == item.ParentId);
        return depth;
    }
}
