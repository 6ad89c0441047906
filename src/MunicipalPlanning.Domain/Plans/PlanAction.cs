namespace MunicipalPlanning.Domain.Plans;

/// <summary>個別の取組: a numbered action of a plan item.</summary>
public sealed class PlanAction
{
    private PlanAction()
    {
        Number = Text = "";
    }

    public PlanAction(string number, string text, bool isPriority)
    {
        Number = TextLimits.Require(number, TextLimits.Figure);
        Text = TextLimits.Require(text, TextLimits.Paragraphs);
        IsPriority = isPriority;
    }

    public string Number { get; private set; }

    public string Text { get; private set; }

    public bool IsPriority { get; private set; }
}
