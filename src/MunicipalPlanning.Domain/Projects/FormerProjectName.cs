using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Projects;

/// <summary>これまでの名前: what a project was called until it was renamed.</summary>
public sealed class FormerProjectName
{
    private FormerProjectName()
    {
        Name = "";
    }

    /// <param name="lastYear">The last year in which it had this name.</param>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public FormerProjectName(string name, FiscalYear lastYear)
        : this()
    {
        Rename(name);
        LastYear = lastYear;
    }

    public string Name { get; private set; }

    public FiscalYear LastYear { get; private set; }

    internal void Rename(string name) => Name = TextLimits.RequireName(name);
}
