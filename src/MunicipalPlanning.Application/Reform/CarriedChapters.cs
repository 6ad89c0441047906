using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Reform;

/// <summary>章の引き継ぎ: the chapters of an earlier year as the beginning of a new one, with the year's name turned where it can only be that year.</summary>
public static partial class CarriedChapters
{
    /// <summary>The newest year before one that has chapters; null if there is none.</summary>
    public static FiscalYear? YearBefore(IEnumerable<PlanBookChapter> chapters, FiscalYear year) =>
        chapters.Select(chapter => chapter.Year).Where(of => of < year).Max();

    /// <summary>The chapters of a year that say the same as in the year that they were carried from.</summary>
    public static IReadOnlySet<Guid> Unchanged(IReadOnlyList<PlanBookChapter> chapters, FiscalYear year)
    {
        if (YearBefore(chapters, year) is not { } from)
            return new HashSet<Guid>();
        var carried = chapters.Where(chapter => chapter.Year == from).Select(chapter => (Turn(chapter.Title, from, year), Turn(chapter.Text, from, year))).ToHashSet();
        return chapters.Where(chapter => chapter.Year == year && carried.Contains((chapter.Title, chapter.Text))).Select(chapter => chapter.Id).ToHashSet();
    }

    /// <summary>令和２年度 → 令和３年度, in the digits in which it is written. A year that begins or ends a period, or to which more than the year itself is tied, stays.</summary>
    public static string Turn(string text, FiscalYear from, FiscalYear to) =>
        YearPattern().Replace(text, match => match.Groups["name"].Value.Normalize(NormalizationForm.FormKC) + match.Groups["number"].Value.Normalize(NormalizationForm.FormKC) + "年度" == from.Name ? Write(match, to) : match.Value);

    private static string Write(Match match, FiscalYear year)
    {
        var name = year.Name;
        var number = name[2..^2];
        var digits = match.Groups["number"].Value;
        var isWide = digits[0] is >= '０' and <= '９' || (digits == "元" && match.Groups["gap"].Length == 0);
        var written = isWide ? string.Concat(number.Select(digit => digit is >= '0' and <= '9' ? (char)(digit - '0' + '０') : digit)) : number;
        return string.Create(CultureInfo.InvariantCulture, $"{name[..2]}{match.Groups["gap"].Value}{written}{match.Groups["gap2"].Value}年度");
    }

    // A period (…から, …まで, ～) and 初年度 speak of the plan, and not of the year of the report.
    [GeneratedRegex(@"(?<!から|[～〜~－\-―])(?<name>令和|平成)(?<gap>[ 　]?)(?<number>[0-9０-９]{1,2}|元)(?<gap2>[ 　]?)年度(?!\s*(?:から|より|以降|以後|まで|[～〜~－\-―]))")]
    private static partial Regex YearPattern();
}
