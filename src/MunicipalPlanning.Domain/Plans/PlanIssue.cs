namespace MunicipalPlanning.Domain.Plans;

/// <summary>現状と課題: one bullet of a plan item.</summary>
public sealed class PlanIssue : Placed
{
    private PlanIssue()
    {
        Text = "";
    }

    public PlanIssue(string text)
        : this(Guid.CreateVersion7(), text)
    {
    }

    /// <summary>One that was taken away, put back.</summary>
    public PlanIssue(Guid id, string text)
    {
        Id = id;
        Text = "";
        Write(text);
    }

    public Guid Id { get; private set; }

    public string Text { get; private set; }

    public void Write(string text) => Text = TextLimits.Require(text, TextLimits.Paragraphs);
}
