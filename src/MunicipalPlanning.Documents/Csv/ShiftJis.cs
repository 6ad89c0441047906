using System.Text;

namespace MunicipalPlanning.Documents.Csv;

/// <summary>Shift_JIS as Windows has it (CP932), for programs that read nothing else.</summary>
public static class ShiftJis
{
    public const string MediaType = "text/csv; charset=Shift_JIS";

    /// <summary>Stands for what cannot be written.</summary>
    public const string Replacement = "〓";

    private const int CodePage = 932;

    private static readonly Encoding s_encoding = Get(new EncoderReplacementFallback(Replacement));
    private static readonly Encoding s_strict = Get(EncoderFallback.ExceptionFallback);

    /// <param name="csv">In UTF-8 with its mark.</param>
    public static byte[] Encode(ReadOnlySpan<byte> csv)
    {
        var text = csv.StartsWith(Encoding.UTF8.Preamble) ? csv[Encoding.UTF8.Preamble.Length..] : csv;
        return s_encoding.GetBytes(Encoding.UTF8.GetString(text));
    }

    /// <summary>Each character that cannot be written, once, in its order.</summary>
    public static IReadOnlyList<Rune> FindMissing(string text) => [.. text.EnumerateRunes().Where(rune => !rune.IsAscii && !IsWritable(rune)).Distinct()];

    // CP932 would write a look-alike for some; only what comes back the same is held.
    private static bool IsWritable(Rune rune)
    {
        try
        {
            return s_strict.GetString(s_strict.GetBytes(rune.ToString())) == rune.ToString();
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding Get(EncoderFallback fallback) =>
        CodePagesEncodingProvider.Instance.GetEncoding(CodePage, fallback, DecoderFallback.ExceptionFallback) ?? throw new InvalidOperationException("The code page 932 is missing.");
}
