namespace MunicipalPlanning.Domain.Plans;

/// <summary>個別の取組: a numbered action of a plan item.</summary>
public sealed class PlanAction : Placed
{
    private PlanAction()
    {
        Number = Text = "";
    }

    public PlanAction(string number, string text, bool isPriority)
        : this(Guid.CreateVersion7(), number, text, isPriority)
    {
    }

    /// <summary>One that was taken away, put back.</summary>
    public PlanAction(Guid id, string number, string text, bool isPriority)
        : this()
    {
        Id = id;
        Renumber(number);
        Write(text);
        Prioritize(isPriority);
    }

    public Guid Id { get; private set; }

    /// <summary>① as written; may be empty.</summary>
    public string Number { get; private set; }

    public string Text { get; private set; }

    /// <summary>◆: 重点.</summary>
    public bool IsPriority { get; private set; }

    public void Renumber(string number) => Number = TextLimits.Require(number, TextLimits.Figure);

    public void Write(string text) => Text = TextLimits.Require(text, TextLimits.Paragraphs);

    public void Prioritize(bool isPriority) => IsPriority = isPriority;
}
