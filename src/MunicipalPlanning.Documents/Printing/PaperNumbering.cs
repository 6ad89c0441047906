using System.Text;

namespace MunicipalPlanning.Documents.Printing;

/// <summary>
/// 頁の番号: foot (n / N) and head of each page of a document of several papers, as counter styles with one symbol for each page. CSS
/// itself can neither restart its page counter for each paper nor leave out the head of each first page.
/// </summary>
/// <param name="bookPages">The pages of a book that counts them from its beginning to its end; null where each paper counts its own.</param>
internal sealed class PaperNumbering(int? bookPages = null)
{
    private readonly StringBuilder _feet = new();
    private readonly StringBuilder _heads = new();
    private int _pages;

    /// <param name="runningHead">Of the pages after the first.</param>
    public void Add(int pageCount, string runningHead)
    {
        for (var page = 1; page <= pageCount; page++)
        {
            _pages++;
            _feet.Append(System.Globalization.CultureInfo.InvariantCulture, $" \"{(bookPages is null ? page : _pages)} / {bookPages ?? pageCount}\"");
            _heads.Append(page == 1 ? " \"\"" : $" \"{Escape(runningHead)}\"");
        }
    }

    /// <summary>The papers of a report: the head is on every page; a cover has neither head nor foot, and is counted.</summary>
    /// <param name="runningHead">Null for a cover.</param>
    public void AddToReport(int pageCount, string? runningHead)
    {
        for (var page = 1; page <= pageCount; page++)
        {
            _pages++;
            _feet.Append(runningHead is null ? " \"\"" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $" \"{_pages} / {bookPages}\""));
            _heads.Append(runningHead is null ? " \"\"" : $" \"{Escape(runningHead)}\"");
        }
    }

    public string ToCss() =>
        $"@counter-style paper-foot {{ system: fixed; symbols:{_feet}; }}\n@counter-style paper-head {{ system: fixed; symbols:{_heads}; }}";

    /// <summary>As CSS code points, so that no unit's name can end the string or the style element.</summary>
    public static string Escape(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => $"\\{rune.Value:x6}"));
}
