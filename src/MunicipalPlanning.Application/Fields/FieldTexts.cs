using System.Globalization;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Fields;

/// <summary>What is no free text, as the fields and the log write it: yes, years, words of a list, lists of lines.</summary>
internal static class FieldTexts
{
    private const string Yes = "1";

    public static string Flag(bool flag) => flag ? Yes : "";

    public static bool IsYes(string text) => text == Yes;

    public static string Year(FiscalYear? year) => year?.ToString() ?? "";

    public static FiscalYear? FindYear(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && FiscalYear.IsValid(start) ? new FiscalYear(start) : null;

    /// <exception cref="FormatException">The text is neither empty nor a year.</exception>
    public static FiscalYear? ReadYear(string text) =>
        text.Length == 0 ? null : FindYear(text) ?? throw new FormatException("The text is no fiscal year.");

    /// <exception cref="FormatException">The text is no word of the list.</exception>
    public static T Word<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, out var word) && Enum.IsDefined(word) ? word : throw new FormatException("The text is no word of the list.");

    /// <exception cref="FormatException">The text is neither empty nor a word of the list.</exception>
    public static T? OptionalWord<T>(string text)
        where T : struct, Enum =>
        text.Length == 0 ? null : Word<T>(text);

    public static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static T? Find<T>(IEnumerable<T> members, Func<T, Guid> idOf, string id)
        where T : class =>
        Guid.TryParse(id, out var guid) ? members.FirstOrDefault(member => idOf(member) == guid) : null;
}
