using System.Globalization;
using System.Text;

namespace MunicipalPlanning.Application.Access;

/// <summary>パスフレーズ: long rather than complicated; any characters, no rules of composition.</summary>
public static class Passphrase
{
    public const int Shortest = 15;
    public const int Longest = 200;
    private const int FewestDifferent = 6;

    // What is left of a phrase without these must still be something of its own.
    private const int FewestOfOnesOwn = 6;
    private const int ShortestNamePart = 2;
    private static readonly string[] Obvious =
        ["passphrase", "password", "パスフレーズ", "パスワード", "qwertyuiop", "qwerty", "asdfghjkl", "1234567890", "12345", "abcdefghijklmnopqrstuvwxyz", "abcdef", "あいうえお", "いろはにほへと", "市役所", "shiyakusho", "reiwa", "令和", "welcome", "iloveyou"];

    /// <summary>The same phrase, whether it was typed in full or half width.</summary>
    public static string Fold(string passphrase) => passphrase.Normalize(NormalizationForm.FormKC);

    /// <returns>What is wrong with a new phrase and what to do; null if it may be used.</returns>
    public static string? WhyRefused(string passphrase, string number, string name)
    {
        var folded = Fold(passphrase).ToLowerInvariant();
        var length = new StringInfo(folded).LengthInTextElements;
        if (length < Shortest)
            return $"{Shortest}字以上にしてください（いまは{length}字）。言葉をいくつか並べると覚えやすくなります。";
        if (length > Longest)
            return $"{Longest}字までにしてください（いまは{length}字）。";
        if (folded.Any(char.IsControl))
            return "改行などの見えない文字が入っています。1行で入れてください。";
        if (folded.EnumerateRunes().Distinct().Count() < FewestDifferent)
            return $"同じ文字のくり返しです。違う文字を{FewestDifferent}種類以上使ってください。";
        if (ForbiddenIn(number, name).FirstOrDefault(part => folded.Contains(part, StringComparison.Ordinal)) is not null)
            return "職員番号と氏名は入れないでください。推測されやすくなります。";
        var own = Obvious.Aggregate(folded, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal));
        return own.EnumerateRunes().Where(Rune.IsLetterOrDigit).Distinct().Count() < FewestOfOnesOwn
            ? "だれでも思いつく言葉です。自分にしかつながらない言葉をいくつか並べてください。"
            : null;
    }

    private static IEnumerable<string> ForbiddenIn(string number, string name) =>
        name.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries).Append(number).Select(part => Fold(part).ToLowerInvariant()).Where(part => part.Length >= ShortestNamePart);
}
