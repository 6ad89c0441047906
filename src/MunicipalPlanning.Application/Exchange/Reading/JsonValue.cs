using System.Globalization;
using System.Text.Json;
using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Exchange.Reading;

/// <summary>One value of a file; what cannot be read is reported and becomes "not written".</summary>
/// <param name="Label">What people call the value (組織目標).</param>
internal readonly record struct JsonValue(JsonElement Element, JsonPath Path, string Label, FaultCollector Faults)
{
    private const string DatePattern = "yyyy-MM-dd";

    public bool IsNull => Element.ValueKind == JsonValueKind.Null;

    /// <summary>Text of at most so many characters; "" if it cannot be read.</summary>
    public string Text(int limit)
    {
        if (Element.ValueKind != JsonValueKind.String)
            return Report($"{Label}は文字列（\"…\"）で書いてください。{Excerpt.Of(Element)}は文字列ではありません。");
        if (Decode() is not { } text)
            return Report($"{Label}に、文字ではないもの（NULまたは組になっていないサロゲート）が入っています。取り除いてください。");
        return text.Length > limit
            ? Report(Written($"{Label}は{limit:N0}字までです。いまは{text.Length:N0}字あります。短くしてください。"))
            : text;
    }

    /// <summary>Text that may not be empty.</summary>
    public string Name(int limit)
    {
        var text = Text(limit);
        if (text.Length == 0 && Element.ValueKind == JsonValueKind.String && Element.ValueEquals(""))
            Report($"{Label}が空です。必ず書いてください。");
        return text;
    }

    public string Id()
    {
        if (Element.ValueKind != JsonValueKind.String || Decode() is not { } text)
            return Text(TextLimits.Identifier);
        if (text.Length > TextLimits.Identifier)
            return Report(Written($"{Label}は{TextLimits.Identifier:N0}字までです。いまは{text.Length:N0}字あります。"));
        return Identifier.IsValid(text)
            ? text
            : Report($"{Excerpt.Of(Element)}は識別子ではありません。半角の英小文字・数字・ハイフンだけを使い、英小文字か数字で始めてください。");
    }

    /// <summary>全国地方公共団体コード with a right check digit.</summary>
    public string MunicipalityCode()
    {
        if (Element.ValueKind != JsonValueKind.String || Decode() is not { } text)
            return Text(TextLimits.Figure);
        if (!Domain.Organization.MunicipalityCode.HasSixDigits(text))
            return Report($"{Excerpt.Of(Element)}は全国地方公共団体コードではありません。半角数字6桁で書いてください。");
        return Domain.Organization.MunicipalityCode.TryParse(text, out _)
            ? text
            : Report($"全国地方公共団体コード{text}の検査数字が違います。最初の5桁が正しければ、最後の1桁は{Domain.Organization.MunicipalityCode.CheckDigit(text)}です。");
    }

    public T? Word<T>(WordTable<T> words)
        where T : struct, Enum
    {
        if (Element.ValueKind == JsonValueKind.String && Decode() is { } text && words.Find(text) is { } value)
            return value;
        Report($"{Label}に{Excerpt.Of(Element)}は使えません。{string.Join("、", words.All.Select(word => $"\"{word}\""))}のどれかを書いてください。");
        return null;
    }

    public int? Year() =>
        Whole() is { } number && number is >= FiscalYear.Earliest and <= FiscalYear.Latest
            ? (int)number
            : Refuse<int>($"{Excerpt.Of(Element)}は年度ではありません。{FiscalYear.Earliest}から{FiscalYear.Latest}の西暦の数で書いてください。");

    public int? Month() =>
        Whole() is { } number && number is >= 1 and <= FiscalMonth.Count
            ? (int)number
            : Refuse<int>($"{Excerpt.Of(Element)}は月ではありません。1から12の数で書いてください。");

    public long? Money()
    {
        if (Whole() is not { } number)
            return Refuse<long>($"{Label}は千円単位の整数で書いてください。{Excerpt.Of(Element)}は整数ではありません。減少（▲）は-を付けます。");
        return number is >= -Thousands.Most and <= Thousands.Most
            ? (long)number
            : Refuse<long>(Written($"{Label}の{Excerpt.Of(Element)}は大きすぎます。千円単位で±{Thousands.Most:N0}までです。"));
    }

    public int? Order() =>
        Whole() is { } number && number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : Refuse<int>($"{Label}は整数で書いてください。{Excerpt.Of(Element)}は使えません。");

    public int? Percent() =>
        Whole() is { } number && number is >= 1 and <= 100
            ? (int)number
            : Refuse<int>($"{Label}は1から100の整数で書いてください。{Excerpt.Of(Element)}は使えません。");

    public bool Flag()
    {
        if (Element.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Report($"{Label}はtrueかfalseで書いてください。{Excerpt.Of(Element)}は使えません。");
        return Element.ValueKind == JsonValueKind.True;
    }

    /// <summary>A day of the years 2000 to 2999; null if nothing is written.</summary>
    public DateOnly? Date()
    {
        if (Element.ValueKind == JsonValueKind.String && Element.ValueEquals(""))
            return null;
        if (Element.ValueKind == JsonValueKind.String && Decode() is { } text
            && DateOnly.TryParseExact(text, DatePattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= 2000 and <= 2999)
        {
            return date;
        }
        return Refuse<DateOnly>($"{Excerpt.Of(Element)}は日付ではありません。\"2025-05-16\"のように、2000年から2999年の実在する日を書いてください。");
    }

    /// <summary>A day that must be written.</summary>
    public DateOnly Day()
    {
        if (Element.ValueKind == JsonValueKind.String && Element.ValueEquals(""))
            Report($"{Label}が空です。必ず書いてください。");
        return Date() ?? default;
    }

    /// <summary>The members of a list, each at the index it has in the file.</summary>
    public IReadOnlyList<T> List<T>(Func<JsonValue, T> read, int most)
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            Report($"{Label}は配列（[…]）で書いてください。{Excerpt.Of(Element)}は配列ではありません。");
            return [];
        }

        var count = Element.GetArrayLength();
        if (count > most)
        {
            Report(Written($"{Label}は{most:N0}個までです。いまは{count:N0}個あります。"));
            return [];
        }

        var members = new T[count];
        var index = 0;
        foreach (var member in Element.EnumerateArray())
        {
            members[index] = read(this with { Element = member, Path = Path.At(index) });
            index++;
        }
        return members;
    }

    /// <summary>A list in which no member occurs twice; those that cannot be read are not compared.</summary>
    public IReadOnlyList<T> Set<T>(Func<JsonValue, T> read, Func<T, bool> isRead, int most)
    {
        var seen = new HashSet<T>();
        return List(ReadOnce, most);

        T ReadOnce(JsonValue value)
        {
            var member = read(value);
            if (isRead(member) && !seen.Add(member))
                value.Report($"{value.Label}に{Excerpt.Of(value.Element)}が2回あります。1つにしてください。");
            return member;
        }
    }

    public string Report(string message)
    {
        Faults.Add(Path, message);
        return "";
    }

    private T? Refuse<T>(string message)
        where T : struct
    {
        Report(message);
        return null;
    }

    private static string Written(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number without a fraction, also where it is written 2024.0 or 2e3, as JSON Schema has it.</summary>
    public decimal? Whole() =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetDecimal(out var number) && decimal.IsInteger(number) ? number : null;

    /// <summary>Null for half a surrogate pair or NUL, which \u escapes can smuggle in.</summary>
    private string? Decode()
    {
        try
        {
            var text = Element.GetString()!;
            return TextLimits.IsText(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
