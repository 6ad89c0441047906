namespace MunicipalPlanning.Domain.Plans;

/// <summary>用語解説: a term of a plan and what it means.</summary>
public sealed class GlossaryTerm : Placed
{
    private GlossaryTerm()
    {
        Term = Meaning = "";
    }

    public GlossaryTerm(string term, string meaning)
    {
        Id = Guid.CreateVersion7();
        Term = TextLimits.RequireName(term);
        Meaning = TextLimits.Require(meaning, TextLimits.Paragraphs);
    }

    public Guid Id { get; private set; }

    public string Term { get; private set; }

    public string Meaning { get; private set; }
}
