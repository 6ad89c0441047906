using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Sheets;

namespace MunicipalPlanning.Web.Plans.Editing;

/// <summary>The tree as it is on the screen: which items are open, what is looked for, and on which row the keys are.</summary>
public sealed class PlanTreeRows
{
    private readonly HashSet<string> _open = [];
    private readonly Dictionary<string, PlanNode> _nodes = [];
    private int _first;
    private IReadOnlyList<PlanNode> _all = [];
    private string _wanted = "";

    /// <summary>From above to below, without what is folded away or not found.</summary>
    public IReadOnlyList<PlanNode> Visible { get; private set; } = [];

    public string? ActiveId { get; private set; }

    public PlanNode? Active => Find(ActiveId);

    /// <summary>Place of the active row among the visible ones; -1 if it is not among them.</summary>
    public int ActiveIndex => IndexOf(ActiveId);

    /// <summary>How many items the search has found; null while nothing is looked for.</summary>
    public int? FoundCount { get; private set; }

    public IReadOnlyCollection<string> OpenIds => _open;

    public PlanNode? Find(string? id) => id is null ? null : _nodes.GetValueOrDefault(id);

    /// <summary>How many items stand under the same one, with itself.</summary>
    public int NeighboursOf(PlanNode node) => Find(node.ParentId)?.Children ?? _first;

    /// <summary>What is found stands open.</summary>
    public bool IsOpen(PlanNode node) => node.Children > 0 && (_wanted.Length > 0 || _open.Contains(node.Id));

    public void Show(IReadOnlyList<PlanNode> nodes)
    {
        if (ReferenceEquals(_all, nodes))
            return;
        _all = nodes;
        _nodes.Clear();
        foreach (var node in nodes)
            _nodes[node.Id] = node;
        _first = nodes.Count(node => node.ParentId is null);
        Draw();
        if (ActiveIndex < 0)
            ActiveId = Visible.Count > 0 ? Visible[0].Id : null;
    }

    /// <summary>Opens what was open before; what is no longer there is forgotten.</summary>
    public void Restore(IEnumerable<string> openIds)
    {
        _open.UnionWith(openIds.Where(_nodes.ContainsKey));
        Draw();
    }

    /// <summary>Makes an item active and opens everything above it.</summary>
    public void Reveal(string id)
    {
        if (Find(id) is not { } node)
            return;
        for (var above = Find(node.ParentId); above is not null; above = Find(above.ParentId))
            _open.Add(above.Id);
        ActiveId = id;
        Draw();
    }

    public void Activate(string id)
    {
        if (IndexOf(id) >= 0)
            ActiveId = id;
    }

    public void Toggle(string id)
    {
        if (Find(id) is not { Children: > 0 } || _wanted.Length > 0)
            return;
        if (!_open.Remove(id))
            _open.Add(id);
        Draw();
        // Whoever folds away where the keys are finds them on the folded item.
        if (ActiveIndex < 0)
            ActiveId = id;
    }

    /// <summary>Shows only what has the words in number or name, in any spelling, and what stands above it.</summary>
    public void LookFor(string words)
    {
        _wanted = SearchFolding.Fold(words);
        Draw();
        if (ActiveIndex < 0 && Visible.Count > 0)
            ActiveId = (Visible.FirstOrDefault(Matches) ?? Visible[0]).Id;
    }

    public bool Matches(PlanNode node) => _wanted.Length > 0 && SearchFolding.Fold(node.Number + node.Title).Contains(_wanted, StringComparison.Ordinal);

    /// <summary>Up, down, right into the item, left out of it, to the first or last row, or a page further.</summary>
    /// <param name="page">How many rows a page has.</param>
    public void Step(PlanTreeKey key, int page)
    {
        switch (key)
        {
            case PlanTreeKey.Down: Go(ActiveIndex + 1); break;
            case PlanTreeKey.Up: Go(ActiveIndex - 1); break;
            case PlanTreeKey.PageDown: Go(ActiveIndex + page); break;
            case PlanTreeKey.PageUp: Go(ActiveIndex - page); break;
            case PlanTreeKey.First: Go(0); break;
            case PlanTreeKey.Last: Go(Visible.Count - 1); break;
            case PlanTreeKey.Right when Active is { Children: > 0 } node:
                if (IsOpen(node))
                    Go(ActiveIndex + 1);
                else
                    Toggle(node.Id);
                break;
            case PlanTreeKey.Left when Active is { } node:
                if (IsOpen(node) && _wanted.Length == 0)
                    Toggle(node.Id);
                else if (node.ParentId is { } parentId)
                    ActiveId = parentId;
                break;
        }
    }

    /// <summary>Typed letters: the next visible row whose number or name begins with them.</summary>
    public void GoTo(string letters)
    {
        var (wanted, from) = (SearchFolding.Fold(letters), Math.Max(ActiveIndex, 0));
        // A single letter goes on from the next row, more letters may still mean this one.
        var first = letters.Length > 1 ? 0 : 1;
        var match = Enumerable.Range(first, Visible.Count).Select(step => Visible[(from + step) % Visible.Count])
            .FirstOrDefault(node => Begins(node.Number) || Begins(node.Title));
        if (match is not null)
            ActiveId = match.Id;

        bool Begins(string text) => SearchFolding.Fold(text).StartsWith(wanted, StringComparison.Ordinal);
    }

    private void Go(int index)
    {
        if (Visible.Count > 0)
            ActiveId = Visible[Math.Clamp(index, 0, Visible.Count - 1)].Id;
    }

    private int IndexOf(string? id)
    {
        for (var index = 0; index < Visible.Count; index++)
        {
            if (Visible[index].Id == id)
                return index;
        }
        return -1;
    }

    private void Draw()
    {
        var found = _wanted.Length > 0 ? _all.Where(Matches).ToList() : null;
        FoundCount = found?.Count;
        var shown = found is null ? null : found.SelectMany(SelfAndAbove).ToHashSet();
        var visible = new List<PlanNode>();
        foreach (var node in _all)
        {
            if (shown is null ? node.ParentId is null || (_open.Contains(node.ParentId) && IsShown(Find(node.ParentId))) : shown.Contains(node.Id))
                visible.Add(node);
        }
        Visible = visible;
    }

    private bool IsShown(PlanNode? node) => node is not null && (node.ParentId is null || (_open.Contains(node.ParentId) && IsShown(Find(node.ParentId))));

    private IEnumerable<string> SelfAndAbove(PlanNode node)
    {
        for (PlanNode? above = node; above is not null; above = Find(above.ParentId))
            yield return above.Id;
    }
}
