using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Domain.Projects;

/// <summary>活動・事業 of a project's year, with what it costs and puts out.</summary>
public sealed class Activity : Placed
{
    private readonly List<FiscalYear> _years = [];
    private readonly List<Indicator> _outputs = [];

    /// <summary>More outputs than any sheet could print.</summary>
    public const int MostOutputs = 50;

    private Activity()
    {
        Name = Partner = Description = "";
    }

    /// <summary>A new one, or one that was taken away and is put back.</summary>
    public Activity(Guid id, string name)
        : this()
    {
        Id = id;
        Rename(name);
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

    public void Rename(string name) => Name = TextLimits.Require(name, TextLimits.Line);

    /// <summary>Sets 対象年度, each once.</summary>
    public void RunIn(IEnumerable<FiscalYear> years)
    {
        var written = years.Distinct().ToList();
        _years.Clear();
        _years.AddRange(written);
    }

    public void WorkWith(string partner) => Partner = TextLimits.Require(partner, TextLimits.Line);

    public void Describe(string description) => Description = TextLimits.Require(description, TextLimits.Paragraphs);

    public void Fund(Thousands? budget, Thousands? settlement) => (Budget, Settlement) = (budget, settlement);

    public void Measure(IEnumerable<Indicator> outputs) => _outputs.Replace(outputs);

    /// <param name="index">The place of the new output, 0 for the first; beyond the end means last.</param>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public void Measure(Indicator output, int index)
    {
        if (_outputs.Count >= MostOutputs)
            throw new ArgumentException($"An activity has at most {MostOutputs} outputs.");
        _outputs.InsertAt(output, index);
    }

    public void Move(Indicator output, int index) => _outputs.MoveTo(output, index);

    public void Drop(Indicator output) => _outputs.Remove(output);
}
