using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Projects;

/// <summary>事務事業: keeps its number for life and has one record a year.</summary>
public sealed class Project
{
    private readonly List<ProjectYear> _years = [];

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

    /// <summary>旧事務事業名.</summary>
    public string FormerName { get; private set; }

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
}
