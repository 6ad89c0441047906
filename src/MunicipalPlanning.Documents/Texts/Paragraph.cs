namespace MunicipalPlanning.Documents.Texts;

/// <summary>How the first line of a paragraph stands.</summary>
public enum ParagraphIndent
{
    /// <summary>1 em.</summary>
    Full,

    /// <summary>0.5 em: it begins with an opening bracket, whose left half is blank.</summary>
    Half,

    /// <summary>It brings its own full-width space, or is empty.</summary>
    None,

    /// <summary>A bullet; the following lines stand below the text after its mark.</summary>
    Hanging,
}

/// <summary>段落: one paragraph of a long text.</summary>
/// <param name="Runs">Its text in order.</param>
public sealed record Paragraph(ParagraphIndent Indent, IReadOnlyList<TextRun> Runs)
{
    private const string Bullets = "・■●※◆○□▲▼";
    private const string Brackets = "「『（【";

    /// <summary>The paragraphs of a text; every line feed begins a new one.</summary>
    public static IReadOnlyList<Paragraph> Split(string text) =>
        text.Length == 0
            ? []
            : [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => new Paragraph(IndentOf(line), TextRun.Split(line)))];

    private static ParagraphIndent IndentOf(string line) => line switch
    {
        "" => ParagraphIndent.None,
        ['　', ..] => ParagraphIndent.None,
        [var first, ..] when Bullets.Contains(first) => ParagraphIndent.Hanging,
        [var first, ..] when Brackets.Contains(first) => ParagraphIndent.Half,
        _ => ParagraphIndent.Full,
    };
}
