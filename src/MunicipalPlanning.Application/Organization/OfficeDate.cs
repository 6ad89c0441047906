using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MunicipalPlanning.Application.Organization;

/// <summary>日付 as the office writes and types it: 令和8年4月1日, R8.4.1, 2026/4/1, ２０２６０４０１.</summary>
public static partial class OfficeDate
{
    private const int FirstHeisei = 1989;
    private const int FirstReiwa = 2019;
    private const int EarliestYear = 1950;
    private const int LatestYear = 2100;

    // Serial numbers of a workbook's dates: 1968 to 2119. Shorter and longer numbers are something else.
    private const int EarliestSerial = 25_000;
    private const int LatestSerial = 80_000;

    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>令和8年4月1日.</summary>
    public static string InFull(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Era(day)}年{day.Month}月{day.Day}日");

    /// <summary>令和8/4/1, for fields.</summary>
    public static string InBrief(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Era(day)}/{day.Month}/{day.Day}");

    /// <summary>5月25日.</summary>
    public static string WithoutYear(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日");

    /// <summary>令和8年4月1日～令和9年3月31日, or ～（期限なし）.</summary>
    public static string Span(DateOnly from, DateOnly? until) => $"{InFull(from)} ～ {(until is { } last ? InFull(last) : "（期限なし）")}";

    /// <summary>Understands era and western years, kanji, slashes, dots and hyphens, full width, eight digits, and a workbook's serial number.</summary>
    public static bool TryParse(string text, out DateOnly day)
    {
        day = default;
        var plain = string.Concat(text.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character))).Replace('元', '1').ToUpperInvariant();
        if (int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= EarliestSerial and <= LatestSerial)
        {
            day = SerialZero.AddDays(number);
            return true;
        }
        var parts = Written().Match(plain);
        if (!parts.Success)
            parts = EightDigits().Match(plain);
        return parts.Success && TryBuild(parts, out day);
    }

    private static bool TryBuild(Match parts, out DateOnly day)
    {
        var year = int.Parse(parts.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) + parts.Groups["era"].Value switch
        {
            "令和" or "令" or "R" => FirstReiwa - 1,
            "平成" or "平" or "H" => FirstHeisei - 1,
            _ => 0,
        };
        var (month, number) = (int.Parse(parts.Groups["month"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(parts.Groups["day"].ValueSpan, CultureInfo.InvariantCulture));
        var exists = year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && number >= 1 && number <= DateTime.DaysInMonth(year, month);
        day = exists ? new DateOnly(year, month, number) : default;
        return exists;
    }

    private static string Era(DateOnly day) => day >= new DateOnly(FirstReiwa, 5, 1)
        ? $"令和{Count(day.Year - FirstReiwa + 1)}"
        : day.Year >= FirstHeisei ? $"平成{Count(day.Year - FirstHeisei + 1)}" : day.Year.ToString(CultureInfo.InvariantCulture);

    private static string Count(int year) => year == 1 ? "元" : year.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<era>令和|平成|令|平|R|H)\.?(?<year>\d{1,2})|(?<year>\d{4}))[年/.\-](?<month>\d{1,2})[月/.\-](?<day>\d{1,2}?)日?(?:T?0?0:00(?::00)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex EightDigits();
}
