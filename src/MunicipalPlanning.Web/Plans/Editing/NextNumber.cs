using System.Globalization;
using System.Text.RegularExpressions;
using MunicipalPlanning.Documents.Sheets;

namespace MunicipalPlanning.Web.Plans.Editing;

/// <summary>次の番号: what comes after the last number of a list, in its own way of counting.</summary>
public static partial class NextNumber
{
    private const int MostCircles = 50;

    /// <summary>① at the beginning; then ② after ①, (3) after (2), 2105 after 2104, empty after words.</summary>
    /// <param name="first">With what an empty list begins.</param>
    public static string After(IEnumerable<string> numbers, string first)
    {
        var written = numbers.Where(number => number.Length > 0).ToList();
        return written is [.., var last] ? After(last) : first;
    }

    private static string After(string number)
    {
        for (var circle = 1; circle <= MostCircles; circle++)
        {
            if (number == SheetLabels.Circled(circle))
                return SheetLabels.Circled(circle + 1);
        }
        var match = LastDigits().Match(number);
        return match.Success && long.TryParse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? number[..match.Index] + (count + 1).ToString(CultureInfo.InvariantCulture).PadLeft(match.Length, '0') + number[(match.Index + match.Length)..]
            : "";
    }

    [GeneratedRegex("[0-9]+(?=[^0-9]*$)")]
    private static partial Regex LastDigits();
}
