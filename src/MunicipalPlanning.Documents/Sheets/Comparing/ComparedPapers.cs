using System.Globalization;
using MunicipalPlanning.Documents.Texts;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Documents.Sheets.Comparing;

/// <summary>The marks of the three papers of a comparison, while it is made.</summary>
internal sealed class ComparedPapers(bool marksSame)
{
    private readonly List<SheetField> _differences = [];

    public PaperMarks Left { get; } = new();

    public PaperMarks Right { get; } = new();

    public PaperMarks Over { get; } = new();

    public IReadOnlyList<SheetField> Differences => _differences;

    /// <summary>Compares the text at an address within a printed field; null where a side has no such field.</summary>
    public void Text(string field, string path, string? old, string? @new, bool mayBeSame = true)
    {
        var (before, after) = (Lines(old), Lines(@new));
        if (before == after)
        {
            if (mayBeSame && before.Length > 0)
                Same(field);
            return;
        }
        var pieces = TextDifference.Merge(before, after);
        Left.Mark(path, pieces.Where(piece => piece.Mark != TextMark.New));
        Right.Mark(path, pieces.Where(piece => piece.Mark != TextMark.Old));
        Over.Mark(path, pieces);
        if (old is not null && @new is not null)
            Differ(field, "changed");
    }

    /// <summary>Notes that a printed field differs; the first note of a field counts.</summary>
    public void Differ(string field, string kind)
    {
        if (_differences.Exists(difference => difference.Path == field))
            return;
        _differences.Add(new SheetField(field));
        foreach (var marks in new[] { Left, Right, Over })
            marks.MarkDifference(field, kind);
    }

    /// <summary>A row or block as a whole: whether it came, went, or was moved.</summary>
    public void Member<T>(string field, Pair<T> pair)
        where T : class
    {
        if (pair.New is null)
        {
            Differ(field, "removed");
            Over.Number(field, pair.OldIndex + 1);
        }
        else
        {
            Over.Number(field, pair.NewIndex + 1);
        }
        if (pair.Old is null)
            Differ(field, "added");
        if (!pair.WasMoved)
            return;
        var (from, to) = (string.Create(CultureInfo.InvariantCulture, $"{pair.OldIndex + 1}番目から"), string.Create(CultureInfo.InvariantCulture, $"{pair.NewIndex + 1}番目へ"));
        Left.MarkMove(field, to);
        Right.MarkMove(field, from);
        Over.MarkMove(field, from);
        Differ(field, "moved");
    }

    public void Same(string field)
    {
        if (!marksSame)
            return;
        foreach (var marks in new[] { Left, Right, Over })
            marks.MarkSame(field);
    }

    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");
}

/// <summary>A list on the paper before, with the addresses of the paper after, and on the paper of both.</summary>
internal sealed record ComparedList<T>(IReadOnlyList<T> Left, IReadOnlyList<T> Over);
