using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Plans;

/// <summary>本文の章: general text of a plan, or of one year's report on it.</summary>
public sealed class PlanChapter : Placed
{
    private PlanChapter()
    {
        Title = Text = "";
    }

    public PlanChapter(string title, FiscalYear? year, string text)
    {
        Id = Guid.CreateVersion7();
        Title = TextLimits.RequireName(title);
        Year = year;
        Text = TextLimits.Require(text, TextLimits.Chapter);
    }

    public Guid Id { get; private set; }

    public string Title { get; private set; }

    /// <summary>Null for a chapter of the plan itself.</summary>
    public FiscalYear? Year { get; private set; }

    public string Text { get; private set; }
}
