using System.Text;
using System.Text.Json;

namespace MunicipalPlanning.Application.Exchange.Reading;

/// <summary>The beginning of a value, short enough for a message and on one line.</summary>
internal static class Excerpt
{
    private const int Length = 30;

    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{…}",
        JsonValueKind.Array => "[…]",
        JsonValueKind.Null => "null",
        _ => Of(value.GetRawText()),
    };

    public static string Of(string text)
    {
        var excerpt = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (excerpt.Length >= Length)
                return excerpt.Append('…').ToString();
            excerpt.Append(Rune.IsControl(rune) ? "␣" : rune.ToString());
        }
        return excerpt.ToString();
    }
}
