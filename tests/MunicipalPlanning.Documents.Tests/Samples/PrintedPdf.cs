using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MunicipalPlanning.Documents.Printing;

namespace MunicipalPlanning.Documents.Tests.Samples;

/// <summary>A printed PDF as poppler and qpdf read it.</summary>
internal sealed class PrintedPdf : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"printed-{Guid.NewGuid():N}.pdf");

    public PrintedPdf(PrintedDocument document) => File.WriteAllBytes(_path, document.Content.ToArray());

    public int PageCount => int.Parse(Info("Pages"), CultureInfo.InvariantCulture);

    /// <summary>The text of a page without blanks and line ends.</summary>
    public string PageText(int page) => Pack(Run("pdftotext", "-raw", "-f", $"{page}", "-l", $"{page}", _path, "-"));

    public string Head(int page) => string.Concat(Words(page).Where(word => word.Bottom < 14).Select(word => word.Text));

    public string Foot(int page) => string.Concat(Words(page).Where(word => word.Top > 282).Select(word => word.Text));

    /// <summary>All text in the order of the tags, in which it is read aloud.</summary>
    public string TaggedText() => Pack(string.Concat(
        Regex.Matches(Run("pdfinfo", "-struct-text", _path), "^ *\"(.*)\"$", RegexOptions.Multiline).Select(line => line.Groups[1].Value)));

    /// <summary>The text alternatives of its pictures, in order.</summary>
    public IReadOnlyList<string> Alternatives() =>
        [.. Regex.Matches(Run("qpdf", "--qdf", "--object-streams=disable", _path, "-"), "/Alt <feff([0-9a-f]+)>")
            .Select(text => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(text.Groups[1].Value)))];

    public string Structure() => Run("pdfinfo", "-struct", _path);

    public string Fonts() => Run("pdffonts", _path);

    public string Info(string key) => Regex.Match(Run("pdfinfo", _path), $@"^{key}:\s*(.*)$", RegexOptions.Multiline).Groups[1].Value;

    public string Catalog() => Encoding.Latin1.GetString(File.ReadAllBytes(_path));

    /// <summary>Bookmarks, those below another one indented.</summary>
    public IReadOnlyList<(int Depth, string Title, int Page)> Bookmarks()
    {
        using var json = JsonDocument.Parse(Run("qpdf", "--json", "--json-key=outlines", _path));
        return [.. Walk(json.RootElement.GetProperty("outlines"), 0)];
    }

    /// <summary>Words with their boxes in millimetres from the upper left corner.</summary>
    public IReadOnlyList<PrintedWord> Words(int page)
    {
        var layout = XDocument.Parse(Run("pdftotext", "-bbox", "-f", $"{page}", "-l", $"{page}", _path, "-"));
        return [.. layout.Descendants().Where(element => element.Name.LocalName == "word").Select(word => new PrintedWord(
            word.Value, Millimetres(word, "xMin"), Millimetres(word, "yMin"), Millimetres(word, "xMax"), Millimetres(word, "yMax")))];
    }

    public GrayImage Render(int page, int dotsPerInch)
    {
        var prefix = Path.ChangeExtension(_path, null);
        Run("pdftoppm", "-gray", "-r", $"{dotsPerInch}", "-f", $"{page}", "-l", $"{page}", "-singlefile", _path, prefix);
        try
        {
            return GrayImage.Read(prefix + ".pgm", dotsPerInch);
        }
        finally
        {
            File.Delete(prefix + ".pgm");
        }
    }

    public static string Pack(string text) => Regex.Replace(text, @"\s", "");

    public void Dispose() => File.Delete(_path);

    private static IEnumerable<(int Depth, string Title, int Page)> Walk(JsonElement items, int depth)
    {
        foreach (var item in items.EnumerateArray())
        {
            yield return (depth, item.GetProperty("title").GetString()!, item.GetProperty("destpageposfrom1").GetInt32());
            foreach (var kid in Walk(item.GetProperty("kids"), depth + 1))
                yield return kid;
        }
    }

    private static double Millimetres(XElement word, string edge) =>
        double.Parse(word.Attribute(edge)!.Value, CultureInfo.InvariantCulture) * 25.4 / 72;

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}

internal sealed record PrintedWord(string Text, double Left, double Top, double Right, double Bottom);
