namespace MunicipalPlanning.Domain.Plans;

/// <summary>用語解説: a term of a plan and what it means.</summary>
public sealed class GlossaryTerm : Placed
{
    private GlossaryTerm()
    {
        Term = Meaning = "";
    }

    public GlossaryTerm(string term, string meaning)
        : this(Guid.CreateVersion7(), term, meaning)
    {
    }

    /// <summary>One that was taken away, put back.</summary>
    public GlossaryTerm(Guid id, string term, string meaning)
        : this()
    {
        Id = id;
        Rename(term);
        Explain(meaning);
    }

    public Guid Id { get; private set; }

    public string Term { get; private set; }

    public string Meaning { get; private set; }

    public void Rename(string term) => Term = TextLimits.RequireName(term);

    public void Explain(string meaning) => Meaning = TextLimits.Require(meaning, TextLimits.Paragraphs);
}
