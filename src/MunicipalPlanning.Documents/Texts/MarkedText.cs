namespace MunicipalPlanning.Documents.Texts;

/// <summary>A text with what was taken away and what was added in it.</summary>
public sealed class MarkedText(IReadOnlyList<TextPiece> pieces)
{
    public IReadOnlyList<TextPiece> Pieces { get; } = pieces;

    public string Text { get; } = string.Concat(pieces.Select(piece => piece.Text));

    /// <summary>The pieces within a stretch of <see cref="Text"/>.</summary>
    public IEnumerable<TextPiece> Slice(int start, int length)
    {
        var offset = 0;
        foreach (var piece in Pieces)
        {
            var from = Math.Max(start, offset);
            var to = Math.Min(start + length, offset + piece.Text.Length);
            if (from < to)
                yield return piece with { Text = piece.Text[(from - offset)..(to - offset)] };
            offset += piece.Text.Length;
        }
    }
}
