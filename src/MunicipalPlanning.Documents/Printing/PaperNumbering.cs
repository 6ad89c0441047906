using System.Text;

namespace MunicipalPlanning.Documents.Printing;

/// <summary>
/// 頁の番号: foot (n / N) and head of each page of a document of several papers, as counter styles with one symbol for each page. CSS
/// itself can neither restart its page counter for each paper nor leave out the head of each first page.
/// </summary>
internal sealed class PaperNumbering
{
    private readonly StringBuilder _feet = new();
    private readonly StringBuilder _heads = new();

    /// <param name="runningHead">Of the pages after the first.</param>
    public void Add(int pageCount, string runningHead)
    {
        for (var page = 1; page <= pageCount; page++)
        {
            _feet.Append(System.Globalization.CultureInfo.InvariantCulture, $" \"{page} / {pageCount}\"");
            _heads.Append(page == 1 ? " \"\"" : $" \"{Escape(runningHead)}\"");
        }
    }

    public string ToCss() =>
        $"@counter-style paper-foot {{ system: fixed; symbols:{_feet}; }}\n@counter-style paper-head {{ system: fixed; symbols:{_heads}; }}";

    /// <summary>As CSS code points, so that no unit's name can end the string or the style element.</summary>
    public static string Escape(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => $"\\{rune.Value:x6}"));
}
