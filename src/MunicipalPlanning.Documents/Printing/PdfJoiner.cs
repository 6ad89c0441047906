using System.Globalization;
using System.Text.RegularExpressions;

namespace MunicipalPlanning.Documents.Printing;

/// <summary>
/// Joins the parts of a book with their bookmarks and tags. pdfunite and qpdf keep these of the first part only, which would leave
/// most of a book closed to screen readers.
/// </summary>
internal static partial class PdfJoiner
{
    private const int Catalog = 1;
    private const int Pages = 2;
    internal const int Outlines = 3;
    internal const int StructureTree = 4;
    private const int ParentTree = 5;
    private const int Ids = 6;
    private const int Document = 7;
    private const int FirstFree = 8;

    private static readonly string[] s_mergedKeys = ["Pages", "Outlines", "StructTreeRoot"];

    public static byte[] Join(IReadOnlyList<byte[]> files)
    {
        var parts = Place([.. files.Select(file => new PdfPart(file))]);
        var writer = new PdfWriter();
        foreach (var part in parts)
            Copy(part, parts, writer);

        writer.Write(Catalog, Repoint(parts[0].Root));
        writer.Write(Pages, $"\n<</Type /Pages /Count {parts.Sum(part => NumberIn(part.Pages, "Count"))} /Kids [{References(parts, part => part.Number(part.PagesNumber))}]>>\n");
        writer.Write(Outlines, $"\n<</Type /Outlines /First {parts[0].First} 0 R /Last {parts[^1].Last} 0 R /Count {parts.Sum(part => NumberIn(part.Outlines, "Count"))}>>\n");
        writer.Write(StructureTree, $"\n<</Type /StructTreeRoot /K {Document} 0 R /ParentTreeNextKey {parts[^1].KeyBase + NumberIn(parts[^1].Structure, "ParentTreeNextKey")} /ParentTree {ParentTree} 0 R /IDTree {Ids} 0 R>>\n");
        writer.Write(Document, $"\n<</Type /StructElem /S /Document /P {StructureTree} 0 R /K [{References(parts, part => part.Reference(part.Structure, "K"))}]>>\n");
        writer.Write(ParentTree, $"\n<</Type /ParentTree /Nums [{string.Join(' ', parts.Select(KeysOf))}]>>\n");
        writer.Write(Ids, $"\n<</Kids [{string.Join(' ', parts.Select(part => part.Renumber(KidsOf(part.Source.Dictionary(PdfPart.ReferenceIn(part.Structure, "IDTree")!.Value)))))}]>>\n");
        return writer.Finish(Catalog, parts[0].Number(parts[0].Source.Info));
    }

    private static List<PlacedPdfPart> Place(IReadOnlyList<PdfPart> sources)
    {
        var placed = new List<PlacedPdfPart>();
        var (objects, keys) = (FirstFree, 0);
        foreach (var source in sources)
        {
            placed.Add(new PlacedPdfPart(source, placed.Count, objects, keys));
            objects += source.Size;
            keys += NumberIn(placed[^1].Structure, "ParentTreeNextKey");
        }
        return placed;
    }

    private static void Copy(PlacedPdfPart part, List<PlacedPdfPart> parts, PdfWriter writer)
    {
        foreach (var number in part.Source.Numbers.Where(number => !part.IsReplaced(number)))
        {
            var body = part.Renumber(part.Source.Dictionary(number));
            if (part.Number(number) == part.Reference(part.Structure, "K"))
                body = BecomePart(body);
            if (number == part.PagesNumber)
                body = InsertLast(body, $"/Parent {Pages} 0 R");
            if (part.Number(number) == part.First && part.Index > 0)
                body = InsertLast(body, $"/Prev {parts[part.Index - 1].Last} 0 R");
            if (part.Number(number) == part.Last && part.Index < parts.Count - 1)
                body = InsertLast(body, $"/Next {parts[part.Index + 1].First} 0 R");
            writer.Write(part.Number(number), body, part.Source.Stream(number));
        }
    }

    private static string Repoint(string catalog)
    {
        int[] targets = [Pages, Outlines, StructureTree];
        foreach (var (key, target) in s_mergedKeys.Zip(targets))
            catalog = Regex.Replace(catalog, $@"/{key} \d+ 0 R", $"/{key} {target} 0 R");
        return catalog;
    }

    /// <summary>A tagged PDF has one Document; those of the parts stand below it.</summary>
    private static string BecomePart(string document) =>
        document.Replace("/S /Document", "/S /Part", StringComparison.Ordinal)
            .Replace($"/P {StructureTree} 0 R", $"/P {Document} 0 R", StringComparison.Ordinal);

    private static string InsertLast(string dictionary, string entry)
    {
        var end = dictionary.LastIndexOf(">>", StringComparison.Ordinal);
        return $"{dictionary[..end]}\n{entry}{dictionary[end..]}";
    }

    private static string References(IEnumerable<PlacedPdfPart> parts, Func<PlacedPdfPart, int> number) =>
        string.Join(' ', parts.Select(part => $"{number(part)} 0 R"));

    private static string KeysOf(PlacedPdfPart part)
    {
        var numbers = Numbers().Match(part.Source.Dictionary(PdfPart.ReferenceIn(part.Structure, "ParentTree")!.Value)).Groups[1].Value;
        return ParentKey().Replace(numbers, key =>
            $"{int.Parse(key.Groups[1].ValueSpan, CultureInfo.InvariantCulture) + part.KeyBase} {part.Number(int.Parse(key.Groups[2].ValueSpan, CultureInfo.InvariantCulture))} 0 R");
    }

    private static string KidsOf(string tree) => Kids().Match(tree).Groups[1].Value;

    private static int NumberIn(string dictionary, string key) =>
        int.Parse(Regex.Match(dictionary, $@"/{key} (\d+)").Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/Nums \[([^\]]*)\]")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"/Kids \[([^\]]*)\]")]
    private static partial Regex Kids();

    [GeneratedRegex(@"(\d+) (\d+) 0 R")]
    private static partial Regex ParentKey();
}
