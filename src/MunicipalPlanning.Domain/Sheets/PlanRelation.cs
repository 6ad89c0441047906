namespace MunicipalPlanning.Domain.Sheets;

/// <summary>計画等との関連: one row, its label and what the sheet says of the plan.</summary>
public sealed class PlanRelation : Placed
{
    /// <summary>More lines than the form could print in one row.</summary>
    public const int MostLines = 100;

    private readonly List<string> _lines = [];

    private PlanRelation()
    {
        Label = "";
    }

    public PlanRelation(string label, string? planId, IEnumerable<string> lines)
    {
        Id = Guid.CreateVersion7();
        Label = "";
        Name(label, planId);
        Write(lines);
    }

    public Guid Id { get; private set; }

    /// <summary>①総合計画 基本構想 and the like, as written.</summary>
    public string Label { get; private set; }

    public string? PlanId { get; private set; }

    public IReadOnlyList<string> Lines => _lines;

    public void Name(string label, string? planId)
    {
        Label = TextLimits.Require(label, TextLimits.Line);
        PlanId = planId is null ? null : Identifier.Require(planId);
    }

    /// <exception cref="ArgumentException">There are too many lines, or one is too long.</exception>
    public void Write(IEnumerable<string> lines)
    {
        var list = lines.Select(line => TextLimits.Require(line, TextLimits.Line)).ToList();
        if (list.Count > MostLines)
            throw new ArgumentException($"A relation holds at most {MostLines} lines.");
        _lines.Clear();
        _lines.AddRange(list);
    }

    internal PlanRelation Copy() => new(Label, PlanId, _lines);
}
