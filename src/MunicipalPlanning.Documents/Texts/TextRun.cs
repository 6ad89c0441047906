namespace MunicipalPlanning.Documents.Texts;

/// <summary>
/// A stretch of full-pitch text. A closing or opening mark that meets another one is a run of its own, set half an em closer:
/// the BIZ UD fonts have neither halt nor chws, so that text-spacing-trim has no effect (、「  」。  （「).
/// </summary>
public sealed record TextRun(string Text, bool IsTight)
{
    private const string Closing = "、。，．」』）】〕〉》｝］";
    private const string Opening = "「『（【〔〈《｛［";

    public static IReadOnlyList<TextRun> Split(string text)
    {
        var runs = new List<TextRun>();
        var start = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!AreTooFarApart(text[i], text[i + 1]))
                continue;
            if (i > start)
                runs.Add(new TextRun(text[start..i], IsTight: false));
            runs.Add(new TextRun(text[i..(i + 1)], IsTight: true));
            start = i + 1;
        }
        if (start < text.Length)
            runs.Add(new TextRun(text[start..], IsTight: false));
        return runs;
    }

    private static bool AreTooFarApart(char left, char right) =>
        (Closing.Contains(left) && (Closing.Contains(right) || Opening.Contains(right)))
        || (Opening.Contains(left) && Opening.Contains(right));
}
