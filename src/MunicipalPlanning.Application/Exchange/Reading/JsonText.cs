using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace MunicipalPlanning.Application.Exchange.Reading;

/// <summary>Tells whether bytes are JSON of a bearable size at all, and if not, where and in which way they are not.</summary>
internal static class JsonText
{
    private const byte LineFeed = (byte)'\n';

    /// <summary>Null, and a fault, if the bytes are not UTF-8, not JSON, too many, or nested too deeply.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> bytes, FaultCollector faults)
    {
        if (bytes.Length > ExchangeLimits.Bytes)
        {
            LimitedBytes.Refuse(faults);
            return null;
        }

        // Editors of Windows put a byte order mark in front.
        var utf8 = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (FindFault(utf8.Span) is { } fault)
        {
            faults.Add(JsonPath.Root, fault);
            return null;
        }
        return JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = ExchangeLimits.Nesting });
    }

    private static string? FindFault(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
            return $"文字コードがUTF-8ではありません（{FirstBadLine(utf8)}行目）。UTF-8で保存し直してください。";
        if (utf8.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            return "ファイルが空です。";

        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = ExchangeLimits.Nesting + 1 });
        try
        {
            for (var count = 0; reader.Read(); count++)
            {
                if (reader.CurrentDepth >= ExchangeLimits.Nesting && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    return $"入れ子が深すぎます（{Place(utf8[..(int)reader.TokenStartIndex])}）。かっこの深さは{ExchangeLimits.Nesting}段までです。";
                if (count == ExchangeLimits.Tokens)
                    return $"ファイルの中の値が多すぎます（{Place(utf8[..(int)reader.TokenStartIndex])}まで読みました）。いくつかのファイルに分けてください。";
            }
            return null;
        }
        catch (JsonException exception)
        {
            return $"JSONとして読めません。{Place(Before(utf8, exception))}のあたりの、かっこ・コンマ・引用符を確かめてください。";
        }
    }

    private static ReadOnlySpan<byte> Before(ReadOnlySpan<byte> utf8, JsonException exception)
    {
        var end = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
            end += utf8[end..].IndexOf(LineFeed) + 1;
        return utf8[..(int)Math.Min(end + (exception.BytePositionInLine ?? 0), utf8.Length)];
    }

    /// <summary>The line and column of what follows.</summary>
    private static string Place(ReadOnlySpan<byte> before)
    {
        var line = before.Count(LineFeed) + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf(LineFeed) + 1)..]) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{line}行目の{column}文字目");
    }

    private static int FirstBadLine(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (bytes.IndexOf(LineFeed) is >= 0 and var end && Utf8.IsValid(bytes[..end]))
        {
            bytes = bytes[(end + 1)..];
            line++;
        }
        return line;
    }
}
