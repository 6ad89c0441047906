using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MunicipalPlanning.Application.Tables;

/// <summary>Numbers of a workbook as their formats make them read: 46113 as 2026/4/1, 601 as 0601, 0.85 as 85%. Grouping and rounding are left out.</summary>
internal sealed partial class WorkbookFormats
{
    private const int DaysBetweenBases = 1462;

    // After 28 February 1900, which is what Excel counts from, too: it has a 29 February 1900 that never was.
    private const double FirstSoundDay = 61;
    private const double LastDay = 2_958_466;

    private static readonly SearchValues<char> s_days = SearchValues.Create("ydh");
    private static readonly SearchValues<char> s_moments = SearchValues.Create("mse");
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0#?");

    private readonly List<string> _codes = [];
    private readonly bool _from1904;

    public WorkbookFormats(WorkbookPart book)
    {
        _from1904 = book.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
        if (book.WorkbookStylesPart?.Stylesheet is not { } styles)
            return;
        var own = (styles.NumberingFormats?.Elements<NumberingFormat>() ?? []).Where(format => format.NumberFormatId is not null)
            .GroupBy(format => format.NumberFormatId!.Value).ToDictionary(same => same.Key, same => same.First().FormatCode?.Value ?? "");
        _codes.AddRange((styles.CellFormats?.Elements<CellFormat>() ?? []).Select(format => format.NumberFormatId?.Value ?? 0).Select(id => own.TryGetValue(id, out var code) ? code : BuiltIn((int)id)));
    }

    /// <param name="value">As the file has it.</param>
    /// <param name="style">The index of the cell's style.</param>
    public TableCell Read(string value, int style, TableMarks marks)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return new TableCell(value, marks | TableMarks.Text);
        var code = style < _codes.Count ? Bare(_codes[style]) : "";
        if (IsDate(code) && (_from1904 ? number + DaysBetweenBases : number) is >= 0 and < LastDay and var day)
            return new TableCell(DateOf(day, code), marks | TableMarks.Date);
        if (code.Length > 1 && code.All(character => character == '0') && number >= 0 && number == Math.Floor(number))
            return new TableCell(Plain(number).PadLeft(Math.Min(code.Length, 50), '0'), marks | TableMarks.Number);
        return new TableCell(code.EndsWith('%') ? Plain(number * 100) + "%" : Plain(number), marks | TableMarks.Number);
    }

    /// <summary>As many digits as Excel keeps, so that 0.1 + 0.2 is 0.3.</summary>
    private static string Plain(double number)
    {
        var text = number.ToString("G15", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact.ToString(CultureInfo.InvariantCulture) : text;
    }

    private static string DateOf(double day, string code)
    {
        if (day < 1 || !code.Contains('y', StringComparison.Ordinal) && !code.Contains('d', StringComparison.Ordinal) && !code.Contains('e', StringComparison.Ordinal) && code.Contains('h', StringComparison.Ordinal))
            return DateTime.UnixEpoch.AddDays(day % 1).ToString("H:mm", CultureInfo.InvariantCulture);
        var moment = DateTime.FromOADate(day < FirstSoundDay ? day + 1 : day);
        return moment.TimeOfDay == TimeSpan.Zero ? moment.ToString("yyyy/M/d", CultureInfo.InvariantCulture) : moment.ToString("yyyy/M/d H:mm", CultureInfo.InvariantCulture);
    }

    private static bool IsDate(string code) =>
        !code.Contains("general", StringComparison.Ordinal) && (code.AsSpan().IndexOfAny(s_days) >= 0 || (code.AsSpan().IndexOfAny(s_moments) >= 0 && code.AsSpan().IndexOfAny(s_digits) < 0));

    /// <summary>The part for positive numbers, without words, colours and conditions.</summary>
    private static string Bare(string code) => Words().Replace(code, "").Split(';')[0].Trim().ToLowerInvariant();

    // Those of ECMA-376 part 1, 18.8.30 that are no plain numbers, and the Japanese dates from 27 on.
    private static string BuiltIn(int id) => id switch
    {
        9 or 10 => "0%",
        >= 14 and <= 17 or 22 or >= 27 and <= 31 or 36 or >= 50 and <= 58 => "yyyy/m/d",
        >= 18 and <= 21 or >= 32 and <= 35 or >= 45 and <= 47 => "h:mm",
        _ => "",
    };

    [GeneratedRegex(@"""[^""]*""|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]")]
    private static partial Regex Words();
}
