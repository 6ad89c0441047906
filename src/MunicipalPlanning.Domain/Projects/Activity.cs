using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Domain.Projects;

/// <summary>活動・事業 of a project's year, with what it costs and puts out.</summary>
public sealed class Activity : Placed
{
    private readonly List<FiscalYear> _years = [];
    private readonly List<Indicator> _outputs = [];

    private Activity()
    {
        Name = Partner = Description = "";
    }

    public Activity(string name, IEnumerable<FiscalYear> years, string partner, string description, Thousands? budget, Thousands? settlement)
    {
        Id = Guid.CreateVersion7();
        Name = TextLimits.Require(name, TextLimits.Line);
        _years.AddRange(years);
        Partner = TextLimits.Require(partner, TextLimits.Line);
        Description = TextLimits.Require(description, TextLimits.Paragraphs);
        Budget = budget;
        Settlement = settlement;
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; }

    /// <summary>対象年度.</summary>
    public IReadOnlyList<FiscalYear> Years => _years;

    /// <summary>連携する課・団体.</summary>
    public string Partner { get; private set; }

    public string Description { get; private set; }

    public Thousands? Budget { get; private set; }

    public Thousands? Settlement { get; private set; }

    /// <summary>アウトプット.</summary>
    public IReadOnlyList<Indicator> Outputs => _outputs.InOrder();

    public void Measure(IEnumerable<Indicator> outputs) => _outputs.Replace(outputs);
}
