namespace MunicipalPlanning.Documents.Texts;

/// <summary>How a stretch of full-pitch text is set.</summary>
public enum TextRunKind
{
    /// <summary>Full pitch.</summary>
    Full,

    /// <summary>Latin letters and digits, from the proportional face.</summary>
    Latin,

    /// <summary>A mark that is followed by another one, half an em closer to it.</summary>
    Tight,

    /// <summary>The last characters of a paragraph, which stay together so that no single one is left for its last line.</summary>
    Ending,
}

/// <summary>
/// A stretch of full-pitch text. Adjacent marks (、「  」。  （「) have to be set closer here: the BIZ UD fonts have neither halt nor
/// chws, so that text-spacing-trim has no effect.
/// </summary>
public sealed record TextRun(string Text, TextRunKind Kind)
{
    private const string Closing = "、。，．」』）】〕〉》｝］";
    private const string Opening = "「『（【〔〈《｛［";

    public static IReadOnlyList<TextRun> Split(string text)
    {
        var runs = new List<TextRun>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var kind = KindAt(text, i);
            if (kind != TextRunKind.Tight && i + 1 < text.Length && KindAt(text, i + 1) == kind)
                continue;
            runs.Add(new TextRun(text[start..(i + 1)], kind));
            start = i + 1;
        }
        return KeepEndingTogether(runs);
    }

    private static List<TextRun> KeepEndingTogether(List<TextRun> runs)
    {
        if (runs is not [.., { Kind: TextRunKind.Full, Text: var last }])
            return runs;
        var length = Closing.Contains(last[^1]) ? 3 : 2;
        if (last.Length > length && !char.IsLowSurrogate(last[^length]))
        {
            runs[^1] = new TextRun(last[..^length], TextRunKind.Full);
            runs.Add(new TextRun(last[^length..], TextRunKind.Ending));
        }
        return runs;
    }

    private static TextRunKind KindAt(string text, int index)
    {
        if (text[index] is > ' ' and <= '~')
            return TextRunKind.Latin;
        return index + 1 < text.Length && AreTooFarApart(text[index], text[index + 1]) ? TextRunKind.Tight : TextRunKind.Full;
    }

    private static bool AreTooFarApart(char left, char right) =>
        (Closing.Contains(left) && (Closing.Contains(right) || Opening.Contains(right)))
        || (Opening.Contains(left) && Opening.Contains(right));
}
