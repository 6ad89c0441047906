namespace MunicipalPlanning.Domain;

/// <summary>The most characters (UTF-16 units) that are stored. What fits the paper is less and belongs to the form.</summary>
public static class TextLimits
{
    /// <summary>識別子.</summary>
    public const int Identifier = 100;

    /// <summary>Numbers, units, figures as written.</summary>
    public const int Figure = 100;

    /// <summary>Names, titles, labels, words in a schedule.</summary>
    public const int Line = 500;

    /// <summary>Boxes of running text.</summary>
    public const int Paragraphs = 10_000;

    /// <summary>本文の章: a chapter of a plan or report.</summary>
    public const int Chapter = 100_000;

    /// <exception cref="ArgumentException">The text is longer than the limit, or holds what no text holds (NUL, half a surrogate pair).</exception>
    public static string Require(string text, int limit)
    {
        if (text.Length > limit)
            throw new ArgumentException($"The text has {text.Length} characters, more than {limit}.");
        if (!IsText(text))
            throw new ArgumentException("The text holds a NUL or half a surrogate pair.");
        return text;
    }

    /// <summary>A name or title, which is never empty.</summary>
    /// <exception cref="ArgumentException">The name is empty, or no text within <see cref="Line"/>.</exception>
    public static string RequireName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Require(name, Line);
    }

    /// <summary>Whether the characters are ones that a text can hold and the database can store.</summary>
    public static bool IsText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || char.IsLowSurrogate(text[i]))
                return false;
            if (char.IsHighSurrogate(text[i]) && (++i == text.Length || !char.IsLowSurrogate(text[i])))
                return false;
        }
        return true;
    }
}
