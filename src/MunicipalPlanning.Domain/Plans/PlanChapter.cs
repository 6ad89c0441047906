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
        : this(Guid.CreateVersion7(), title, year, text)
    {
    }

    /// <summary>One that was taken away, put back.</summary>
    public PlanChapter(Guid id, string title, FiscalYear? year, string text)
        : this()
    {
        Id = id;
        Year = year;
        Rename(title);
        Write(text);
    }

    public Guid Id { get; private set; }

    public string Title { get; private set; }

    /// <summary>Null for a chapter of the plan itself.</summary>
    public FiscalYear? Year { get; private set; }

    public string Text { get; private set; }

    public void Rename(string title) => Title = TextLimits.RequireName(title);

    public void Write(string text) => Text = TextLimits.Require(text, TextLimits.Chapter);
}
