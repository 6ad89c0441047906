using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Projects;

/// <summary>事務事業: keeps its number for life and has one record a year.</summary>
public sealed class Project
{
    /// <summary>More than are ever put together.</summary>
    public const int MostPredecessors = 50;

    private readonly List<ProjectYear> _years = [];
    private readonly List<FormerProjectName> _formerNames = [];
    private readonly List<ProjectSuccession> _predecessors = [];

    private Project()
    {
        Id = Number = Name = FormerName = "";
    }

    public Project(string id, string name)
    {
        Id = Identifier.Require(id);
        Number = FormerName = Name = "";
        Rename(name);
    }

    public string Id { get; private set; }

    /// <summary>事業番号 as written.</summary>
    public string Number { get; private set; }

    public string Name { get; private set; }

    /// <summary>旧事務事業名 as the list of projects writes it, without a year.</summary>
    public string FormerName { get; private set; }

    /// <summary>これまでの名前, the earliest first.</summary>
    public IReadOnlyList<FormerProjectName> FormerNames => [.. _formerNames.OrderBy(name => name.LastYear)];

    /// <summary>前身: the projects that this one goes on from, the earliest first.</summary>
    public IReadOnlyList<ProjectSuccession> Predecessors => [.. _predecessors.OrderBy(link => link.Year).ThenBy(link => link.PredecessorId, StringComparer.Ordinal)];

    /// <summary>終了年度: the last year in which it runs; null while it goes on.</summary>
    public FiscalYear? LastYear { get; private set; }

    /// <summary>The loaded years, the earliest first.</summary>
    public IReadOnlyList<ProjectYear> Years => [.. _years.OrderBy(year => year.Year)];

    public ProjectYear? In(FiscalYear year) => _years.Find(record => record.Year == year);

    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public void Rename(string name) => Name = TextLimits.RequireName(name);

    public void Register(string number, string formerName)
    {
        Number = TextLimits.Require(number, TextLimits.Figure);
        FormerName = TextLimits.Require(formerName, TextLimits.Line);
    }

    /// <summary>The name that it had in a year.</summary>
    public string NameIn(FiscalYear year) => FindName(year)?.Name ?? Name;

    /// <summary>Whether it was not renamed between two years.</summary>
    public bool HasOneNameIn(FiscalYear year, FiscalYear other) => FindName(year) == FindName(other);

    /// <summary>Corrects the name that it has in a year.</summary>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public void RenameIn(FiscalYear year, string name)
    {
        if (FindName(year) is { } former)
            former.Rename(name);
        else
            Rename(name);
    }

    /// <summary>改称: it has another name from a year on; the years before keep the old one.</summary>
    /// <exception cref="ArgumentException">The name is empty or too long, or the project was renamed in that year or later.</exception>
    public void ChangeName(FiscalYear from, string name)
    {
        if (from.Start <= FiscalYear.Earliest || _formerNames.Exists(former => former.LastYear >= from.Previous))
            throw new ArgumentException($"{Id} was renamed in {from} or later already.");
        var former = new FormerProjectName(Name, from.Previous);
        Rename(name);
        _formerNames.Add(former);
    }

    /// <summary>Sets all former names.</summary>
    /// <exception cref="ArgumentException">A year occurs twice.</exception>
    public void WasCalled(IEnumerable<FormerProjectName> names)
    {
        var list = names.ToList();
        if (list.Select(name => name.LastYear).Distinct().Count() != list.Count)
            throw new ArgumentException("Two names end in one year.");
        _formerNames.RemoveAll(former => !list.Exists(name => name.LastYear == former.LastYear));
        foreach (var name in list)
        {
            if (_formerNames.Find(former => former.LastYear == name.LastYear) is { } known)
                known.Rename(name.Name);
            else
                _formerNames.Add(name);
        }
    }

    /// <summary>引き継ぐ: goes on from another project from a year on.</summary>
    /// <exception cref="ArgumentException">It would go on from itself, or has too many predecessors.</exception>
    public void Succeed(string predecessorId, FiscalYear year)
    {
        if (predecessorId == Id || _predecessors.Count >= MostPredecessors)
            throw new ArgumentException($"{Id} cannot go on from {predecessorId}.");
        _predecessors.RemoveAll(link => link.PredecessorId == predecessorId);
        _predecessors.Add(new ProjectSuccession(Id, predecessorId, year));
    }

    /// <summary>Sets all predecessors.</summary>
    /// <exception cref="ArgumentException">It would go on from itself, or has too many predecessors.</exception>
    public void GoOnFrom(IEnumerable<(string PredecessorId, FiscalYear Year)> predecessors)
    {
        var list = predecessors.ToList();
        _predecessors.RemoveAll(link => !list.Exists(other => other.PredecessorId == link.PredecessorId && other.Year == link.Year));
        foreach (var (predecessorId, year) in list.Where(other => !_predecessors.Exists(link => link.PredecessorId == other.PredecessorId)))
            Succeed(predecessorId, year);
    }

    public void Unlink(string predecessorId) => _predecessors.RemoveAll(link => link.PredecessorId == predecessorId);

    /// <summary>終了, or goes on again.</summary>
    public void EndAfter(FiscalYear? lastYear) => LastYear = lastYear;

    /// <exception cref="InvalidOperationException">The year is open already.</exception>
    public ProjectYear Open(FiscalYear year, string unitId)
    {
        if (In(year) is not null)
            throw new InvalidOperationException($"{Id} has a record of {year} already.");
        var record = new ProjectYear(Id, year, Identifier.Require(unitId));
        _years.Add(record);
        return record;
    }

    /// <summary>Opens a year with what the year before planned.</summary>
    /// <exception cref="InvalidOperationException">The year is open already, or the year before is not there.</exception>
    public ProjectYear CarryForward(FiscalYear year, string unitId)
    {
        var last = In(year.Previous) ?? throw new InvalidOperationException($"{Id} has no record of {year.Previous}.");
        var record = Open(year, unitId);
        record.CarryForwardFrom(last);
        return record;
    }

    public void Drop(ProjectYear year) => _years.Remove(year);

    private FormerProjectName? FindName(FiscalYear year) => FormerNames.FirstOrDefault(former => former.LastYear >= year);
}
