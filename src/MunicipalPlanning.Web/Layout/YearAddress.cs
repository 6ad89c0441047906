using System.Text.RegularExpressions;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Web.Layout;

/// <summary>The fiscal year in a page's address: /sheets/2026/…, /projects/2026/…, /home/2026, /admin/year/2026, /plans/ID/indicators/2026, /reform/ID/2026.</summary>
internal static partial class YearAddress
{
    private const string YearPages = "/admin/year";

    public static FiscalYear? Find(string path) =>
        Pattern().Match(path) is { Success: true } match && int.TryParse(match.Groups["year"].ValueSpan, out var start) && FiscalYear.IsValid(start)
            ? new FiscalYear(start)
            : null;

    /// <summary>The same page in another year; home where the page has no year.</summary>
    public static string InYear(string path, FiscalYear year) =>
        Pattern().Match(path) is { Success: true } match && match.Groups["year"] is var found
            ? string.Concat(path.AsSpan(0, found.Index), year.ToString(), path.AsSpan(found.Index + found.Length))
            : path.StartsWith(YearPages, StringComparison.Ordinal) ? $"{YearPages}/{year}" : $"/home/{year}";

    [GeneratedRegex(@"^/(?:sheets|projects|home|review|admin/year|plans/[a-z0-9-]+/(?:indicators|coverage)|reform/[a-z0-9-]+)/(?<year>\d{4})(?=/|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
