using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace MunicipalPlanning.Application.Exchange.Reading;

/// <summary>Tells whether bytes are JSON at all, and if not, where and in which way they are not.</summary>
internal static class JsonText
{
    private const byte LineFeed = (byte)'\n';

    /// <summary>Null, and a fault, if the bytes are not UTF-8, not JSON, too many or nested too deeply.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> bytes, FaultCollector faults)
    {
        if (bytes.Length > ExchangeLimits.Bytes)
        {
            LimitedBytes.Refuse(faults);
            return null;
        }

        // Editors of Windows put a byte order mark in front.
        var utf8 = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (!Utf8.IsValid(utf8.Span))
        {
            faults.Add(JsonPath.Root, $"文字コードがUTF-8ではありません（{FirstBadLine(utf8.Span)}行目）。UTF-8で保存し直してください。");
            return null;
        }

        try
        {
            return JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = ExchangeLimits.Nesting });
        }
        catch (JsonException exception)
        {
            faults.Add(JsonPath.Root, Explain(utf8.Span, exception));
            return null;
        }
    }

    private static string Explain(ReadOnlySpan<byte> utf8, JsonException exception)
    {
        if (utf8.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            return "ファイルが空です。";
        var line = exception.LineNumber ?? 0;
        var place = string.Create(CultureInfo.InvariantCulture, $"{line + 1}行目の{Column(utf8, line, exception.BytePositionInLine ?? 0)}文字目");
        return IsTooDeep(utf8)
            ? $"入れ子が深すぎます（{place}）。かっこの深さは{ExchangeLimits.Nesting}段までです。"
            : $"JSONとして読めません。{place}のあたりの、かっこ・コンマ・引用符を確かめてください。";
    }

    private static bool IsTooDeep(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = ExchangeLimits.Nesting + 1 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= ExchangeLimits.Nesting && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    return true;
            }
        }
        catch (JsonException)
        {
            return false;
        }
        return false;
    }

    private static int Column(ReadOnlySpan<byte> utf8, long line, long bytesInLine)
    {
        var start = 0;
        for (; line > 0; line--)
            start += utf8[start..].IndexOf(LineFeed) + 1;
        var before = utf8.Slice(start, (int)Math.Min(bytesInLine, utf8.Length - start));
        return Encoding.UTF8.GetCharCount(before) + 1;
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
