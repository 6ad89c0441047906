using MunicipalPlanning.Documents.Texts;

namespace MunicipalPlanning.Documents.Plans;

/// <summary>Finds the terms of a glossary in a text; full-width and half-width Latin letters are the same.</summary>
internal sealed class TermFinder
{
    private const int ShortestPart = 2;

    // 「電子申請」 and 「電子署名」 of 電子申請及び電子署名.
    private static readonly string[] s_partEnds = ["及び", "・", "（", "）", "、"];

    private readonly IReadOnlyList<(string Text, int Term)> _endings;
    private readonly ILookup<char, (string Text, int Term)> _byFirst;

    public TermFinder(IReadOnlyList<string> terms)
    {
        var whole = terms.Select((term, index) => (Text: Fold(term), Term: index)).OrderByDescending(term => term.Text.Length).ToList();
        var parts = whole
            .SelectMany(term => term.Text.Split(s_partEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => (Text: part, term.Term)))
            .Where(part => part.Text.Length >= ShortestPart);
        _endings = [.. whole.Concat(parts).OrderByDescending(ending => ending.Text.Length)];
        _byFirst = whole.ToLookup(term => term.Text[0]);
    }

    /// <summary>The term of which the longest part ends at a position, a whole one first; null if there is none.</summary>
    public int? FindBefore(string text, int end)
    {
        var folded = Fold(text);
        foreach (var (ending, term) in _endings)
        {
            if (IsAt(folded, end - ending.Length, ending))
                return term;
        }
        return null;
    }

    /// <summary>The terms in a text in order, none within another; of several at one place the longest.</summary>
    public IEnumerable<TermPlace> FindAll(string text)
    {
        var folded = Fold(text);
        for (var i = 0; i < folded.Length; i++)
        {
            foreach (var (candidate, term) in _byFirst[folded[i]])
            {
                if (!IsAt(folded, i, candidate))
                    continue;
                yield return new TermPlace(term, i, i + candidate.Length);
                i += candidate.Length - 1;
                break;
            }
        }
    }

    private static bool IsAt(string text, int start, string term) =>
        start >= 0
        && string.CompareOrdinal(text, start, term, 0, term.Length) == 0
        && !IsInsideWord(text, start)
        && !IsInsideWord(text, start + term.Length);

    /// <summary>ICT is no term of PICTURE, 8050 none of 180501.</summary>
    private static bool IsInsideWord(string text, int at) =>
        at > 0 && at < text.Length && IsLatin(text[at - 1]) && IsLatin(text[at]);

    private static bool IsLatin(char character) => char.IsAsciiLetterOrDigit(character);

    /// <summary>Character by character, so that positions stay the same.</summary>
    private static string Fold(string text) =>
        string.Create(text.Length, text, static (folded, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                folded[i] = source[i] is >= '！' and <= '～' ? (char)(source[i] - '！' + '!') : source[i];
        });
}

/// <summary>Where a term stands in a text.</summary>
internal readonly record struct TermPlace(int Term, int Start, int End)
{
    /// <summary>Whether it is made of whole words: 内水 stands in 内水による, but not in 県内水道.</summary>
    public bool IsWholeWordsOf(string text)
    {
        var at = 0;
        var (begins, ends) = (Start == 0, End == text.Length);
        foreach (var word in WordBoundaries.Shared.Split(text))
        {
            at += word.Length;
            begins |= at == Start;
            ends |= at == End;
        }
        return begins && ends;
    }
}
