using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Domain.Submissions;

/// <summary>記入要領: what the policy division asks for in one kind of field, shown beside it.</summary>
public sealed class Instruction
{
    /// <summary>One or two sentences.</summary>
    public const int Longest = 300;

    private Instruction()
    {
        Text = "";
    }

    public Instruction(SheetPart part, string text)
        : this()
    {
        Part = part;
        Write(text);
    }

    public SheetPart Part { get; private set; }

    public string Text { get; private set; }

    /// <exception cref="ArgumentException">The text is too long.</exception>
    public void Write(string text) => Text = TextLimits.Require(text, Longest);
}
