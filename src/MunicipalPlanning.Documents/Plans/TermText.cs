namespace MunicipalPlanning.Documents.Plans;

/// <summary>A text of a plan as it is set, with its raised stars: those that the authors wrote, and one added for each term that has none.</summary>
/// <param name="Text">With every star, and with plain line feeds.</param>
/// <param name="Stars">In the order of the text.</param>
public sealed record TermText(string Text, IReadOnlyList<TermStar> Stars)
{
    /// <summary>Without stars, for contents, heads and bookmarks.</summary>
    public string PlainText
    {
        get
        {
            var plain = Text;
            foreach (var star in Stars.Reverse())
                plain = plain.Remove(star.Position, 1);
            return plain;
        }
    }

    /// <summary>The stars within a stretch of the text.</summary>
    public IEnumerable<TermStar> StarsWithin(int start, int length) => Stars.Where(star => star.Position >= start && star.Position < start + length);
}

/// <summary>＊: a raised star.</summary>
/// <param name="Position">Of the star in <see cref="TermText.Text"/>.</param>
/// <param name="Term">The number of its term in the glossary; null for a star that belongs to none.</param>
/// <param name="IsPlace">Whether the term is explained where this star stands.</param>
public sealed record TermStar(int Position, int? Term, bool IsPlace);
