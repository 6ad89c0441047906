using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Domain.Plans;

/// <summary>進捗報告: what one year brought to a plan item.</summary>
public sealed class ItemProgress
{
    private readonly List<string> _notes = [];

    private ItemProgress()
    {
        Progress = NextStep = "";
    }

    public ItemProgress(FiscalYear year, string progress, string nextStep, Rating? rating, IEnumerable<string> notes)
    {
        Id = Guid.CreateVersion7();
        Year = year;
        Progress = TextLimits.Require(progress, TextLimits.Paragraphs);
        NextStep = TextLimits.Require(nextStep, TextLimits.Paragraphs);
        Rating = rating;
        _notes.AddRange(notes.Select(note => TextLimits.Require(note, TextLimits.Paragraphs)));
    }

    public Guid Id { get; private set; }

    public FiscalYear Year { get; private set; }

    /// <summary>進捗状況・効果.</summary>
    public string Progress { get; private set; }

    /// <summary>次年度への展開.</summary>
    public string NextStep { get; private set; }

    public Rating? Rating { get; private set; }

    /// <summary>効果額（歳出）: the change of expenditure.</summary>
    public Thousands? EffectExpenditure { get; private set; }

    /// <summary>効果額（歳入）: the change of revenue.</summary>
    public Thousands? EffectRevenue { get; private set; }

    /// <summary>注記, each with its mark (※１ …).</summary>
    public IReadOnlyList<string> Notes => _notes;

    public void TakeEffect(Thousands? expenditure, Thousands? revenue) => (EffectExpenditure, EffectRevenue) = (expenditure, revenue);
}
