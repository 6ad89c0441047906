using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MunicipalPlanning.Documents.Printing;

/// <summary>
/// One PDF as Chromium writes it (Skia: a plain cross-reference table, no object streams), taken apart into its objects.
/// </summary>
internal sealed partial class PdfPart
{
    private readonly byte[] _file;
    private readonly SortedDictionary<int, (int Start, int End)> _objects = [];

    public PdfPart(byte[] file)
    {
        _file = file;
        var text = Encoding.Latin1.GetString(file);
        var table = int.Parse(text.AsSpan(text.LastIndexOf("startxref", StringComparison.Ordinal) + "startxref".Length).Trim().ToString().Split('\n')[0], CultureInfo.InvariantCulture);
        var trailer = text.IndexOf("trailer", table, StringComparison.Ordinal);
        var starts = CrossReference().Matches(text[table..trailer]).Select(entry => (Offset: int.Parse(entry.Groups[1].Value, CultureInfo.InvariantCulture), Kind: entry.Groups[2].Value)).ToList();
        var ends = starts.Where(entry => entry.Kind == "n").Select(entry => entry.Offset).Append(table).Order().ToList();
        for (var number = 0; number < starts.Count; number++)
        {
            if (starts[number].Kind == "n")
                _objects[number] = (starts[number].Offset, ends[ends.BinarySearch(starts[number].Offset) + 1]);
        }
        Size = starts.Count;
        Root = ReferenceIn(text[trailer..], "Root")!.Value;
        Info = ReferenceIn(text[trailer..], "Info")!.Value;
    }

    /// <summary>One more than the highest object number.</summary>
    public int Size { get; }

    public int Root { get; }

    public int Info { get; }

    public IEnumerable<int> Numbers => _objects.Keys;

    public static int? ReferenceIn(string dictionary, string key)
    {
        var match = Regex.Match(dictionary, $@"/{key} (\d+) 0 R");
        return match.Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The body of an object up to its stream, if it has one.</summary>
    public string Dictionary(int number)
    {
        var (start, end) = BodyOf(number);
        return Encoding.Latin1.GetString(_file, start, StreamStart(start, end) - start);
    }

    /// <summary>The stream of an object with what follows; empty if it has none.</summary>
    public ReadOnlySpan<byte> Stream(int number)
    {
        var (start, end) = BodyOf(number);
        var stream = StreamStart(start, end);
        return _file.AsSpan(stream, end - stream);
    }

    private (int Start, int End) BodyOf(int number)
    {
        var (start, end) = _objects[number];
        var slice = _file.AsSpan(start, end - start);
        return (start + slice.IndexOf("obj"u8) + "obj".Length, start + slice.LastIndexOf("endobj"u8));
    }

    private int StreamStart(int start, int end)
    {
        var index = _file.AsSpan(start, end - start).IndexOf(">> stream"u8);
        if (index < 0)
            index = _file.AsSpan(start, end - start).IndexOf(">>\nstream"u8);
        return index < 0 ? end : start + index + ">>".Length;
    }

    [GeneratedRegex(@"(\d{10}) \d{5} ([nf])")]
    private static partial Regex CrossReference();
}
