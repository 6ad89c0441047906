using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Organization;

/// <summary>部署: a department or section, from the first to the last year in which it exists under this name.</summary>
public sealed class OrganizationUnit
{
    private readonly List<UnitPredecessor> _predecessors = [];

    private OrganizationUnit()
    {
        Id = Name = "";
    }

    public OrganizationUnit(string id, UnitKind kind, string name)
    {
        Id = Identifier.Require(id);
        Kind = kind;
        Name = "";
        Rename(name);
    }

    public string Id { get; private set; }

    public UnitKind Kind { get; private set; }

    public string Name { get; private set; }

    /// <summary>上位の部; null for a department, or where it is not known.</summary>
    public string? ParentId { get; private set; }

    /// <summary>設置年度; null if not written.</summary>
    public FiscalYear? FirstYear { get; private set; }

    /// <summary>廃止年度, the last year of its existence; null while it exists.</summary>
    public FiscalYear? LastYear { get; private set; }

    /// <summary>建制順: its place among the units of the same parent.</summary>
    public int? Order { get; private set; }

    /// <summary>前身の部署: the units it came from (機構改革).</summary>
    public IReadOnlyList<UnitPredecessor> Predecessors => _predecessors;

    public bool ExistsIn(FiscalYear year) => (FirstYear is not { } first || first <= year) && (LastYear is not { } last || year <= last);

    public void Rename(string name) => Name = TextLimits.RequireName(name);

    /// <exception cref="ArgumentException">The unit would be its own parent, or end before it begins.</exception>
    public void Arrange(UnitKind kind, string? parentId, int? order, FiscalYear? firstYear, FiscalYear? lastYear)
    {
        if (parentId == Id)
            throw new ArgumentException("A unit cannot be its own parent.");
        if (firstYear > lastYear)
            throw new ArgumentException("A unit cannot end before it begins.");
        (Kind, ParentId, Order, FirstYear, LastYear) = (kind, parentId, order, firstYear, lastYear);
    }

    public void ComesFrom(IEnumerable<string> predecessorIds)
    {
        var ids = predecessorIds.ToHashSet();
        _predecessors.RemoveAll(link => !ids.Contains(link.PredecessorId));
        foreach (var id in ids.Where(id => _predecessors.TrueForAll(link => link.PredecessorId != id)))
            _predecessors.Add(new UnitPredecessor(Id, id));
    }
}
