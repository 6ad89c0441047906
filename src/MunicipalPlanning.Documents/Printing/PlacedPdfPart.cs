using System.Globalization;
using System.Text.RegularExpressions;

namespace MunicipalPlanning.Documents.Printing;

/// <summary>A part with its place in the joined file: what is added to its object numbers and to its keys of the parent tree.</summary>
internal sealed partial class PlacedPdfPart
{
    private readonly int _numberBase;
    private readonly int _outlinesNumber;
    private readonly int _structureNumber;

    public PlacedPdfPart(PdfPart source, int index, int numberBase, int keyBase)
    {
        Source = source;
        Index = index;
        KeyBase = keyBase;
        _numberBase = numberBase;
        Root = source.Dictionary(source.Root);
        PagesNumber = PdfPart.ReferenceIn(Root, "Pages")!.Value;
        _outlinesNumber = PdfPart.ReferenceIn(Root, "Outlines")!.Value;
        _structureNumber = PdfPart.ReferenceIn(Root, "StructTreeRoot")!.Value;
        Pages = source.Dictionary(PagesNumber);
        Outlines = source.Dictionary(_outlinesNumber);
        Structure = source.Dictionary(_structureNumber);
        First = Reference(Outlines, "First");
        Last = Reference(Outlines, "Last");
    }

    public PdfPart Source { get; }

    public int Index { get; }

    public int KeyBase { get; }

    public int PagesNumber { get; }

    public string Root { get; }

    public string Pages { get; }

    public string Outlines { get; }

    public string Structure { get; }

    /// <summary>The new numbers of its first and last bookmark.</summary>
    public int First { get; }

    public int Last { get; }

    /// <summary>The new number of one of its objects.</summary>
    public int Number(int number) =>
        number == _outlinesNumber ? PdfJoiner.Outlines
        : number == _structureNumber ? PdfJoiner.StructureTree
        : _numberBase + number;

    /// <summary>The new number of the object that a dictionary names.</summary>
    public int Reference(string dictionary, string key) => Number(PdfPart.ReferenceIn(dictionary, key)!.Value);

    /// <summary>Whether the joined file has an object of its own instead.</summary>
    public bool IsReplaced(int number) =>
        number == Source.Root || number == _outlinesNumber || number == _structureNumber || (number == Source.Info && Index > 0);

    /// <summary>Strings stay as they are, but for the names of table cells, which would meet those of another part.</summary>
    public string Renumber(string body) => Token().Replace(body, token =>
        token.Groups["reference"].Success ? $"{Number(int.Parse(token.Groups["reference"].ValueSpan, CultureInfo.InvariantCulture))} 0 R"
        : token.Groups["key"].Success ? $"/StructParents {int.Parse(token.Groups["key"].ValueSpan, CultureInfo.InvariantCulture) + KeyBase}"
        : token.Value.StartsWith("(node", StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"(part{Index:000}-{token.ValueSpan[1..]}")
        : token.Value);

    [GeneratedRegex(@"\((?:\\.|[^\\()])*\)|(?<reference>\d+) 0 R|/StructParents (?<key>\d+)", RegexOptions.Singleline)]
    private static partial Regex Token();
}
