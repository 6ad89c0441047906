namespace MunicipalPlanning.Documents.Texts;

/// <summary>
/// 文節: cuts a short text (label, name, words of a schedule) into the pieces between which a line may end. Never before a
/// particle, a closing mark or a single last kanji, never inside a number with its unit (FORMS.md, Common to all forms).
/// </summary>
public static class Phrases
{
    private const string Closing = "、。，．」』）】〕〉》｝］・：；？！％%),.:;?!]}℃／/～〜ー－-々";
    private const string Opening = "「『（【〔〈《｛［([{¥￥＃#";
    private const string PrefixKanji = "各全新約第本同当前次毎再未非旧";
    private const string Units = "年月日時分秒回期次号件人名名校園台枚部課歳円千万億箇か所カヶ個冊本室館点位割種章節項条区班組世";
    private const string ParticlesThatEndPhrases = "のを";

    private static readonly HashSet<string> s_dependentWords =
    [
        "から", "まで", "より", "など", "のみ", "とも", "ため", "こと", "もの", "よる", "よって", "おける", "おいて", "ついて", "つき", "かかる",
        "する", "した", "して", "され", "される", "された", "いる", "いく", "れる", "ない", "なる", "なり", "ある", "あり", "として", "による", "について",
    ];

    /// <summary>Four kanji fit in one month of a schedule.</summary>
    private const int LongestCompound = 4;

    /// <summary>The pieces of a text in order; together they are the text.</summary>
    /// <param name="keepsCompounds">Keeps compounds of up to four kanji (改革項目) whole, for narrow columns.</param>
    public static IReadOnlyList<string> Split(string text, bool keepsCompounds = false)
    {
        var phrases = SplitWords(text);
        return keepsCompounds ? JoinCompounds(phrases) : phrases;
    }

    private static List<string> SplitWords(string text)
    {
        if (text.Length == 0)
            return [];
        var phrases = new List<string>();
        foreach (var word in WordBoundaries.Shared.Split(text))
        {
            if (phrases.Count > 0 && !MayBreak(phrases[^1], word))
                phrases[^1] += word;
            else
                phrases.Add(word);
        }
        return phrases;
    }

    private static List<string> JoinCompounds(List<string> phrases)
    {
        var joined = new List<string>();
        foreach (var phrase in phrases)
        {
            if (joined.Count > 0 && joined[^1].Length + phrase.Length <= LongestCompound && IsKanji(joined[^1]) && IsKanji(phrase))
                joined[^1] += phrase;
            else
                joined.Add(phrase);
        }
        return joined;
    }

    private static bool IsKanji(string text) => text.All(character => Script.Of(character) == ScriptKind.Kanji);

    private static bool MayBreak(string before, string after)
    {
        var last = before[^1];
        var first = after[0];
        if (last == '\n' || first == '\n')
            return false;
        if (Script.Of(first) == ScriptKind.Space || Closing.Contains(first) || Opening.Contains(last) || IsSmallKana(first))
            return false;
        if (Script.Of(last) == ScriptKind.Space)
            return true;
        if (BelongsToNumber(before, after) || IsPrefix(before))
            return false;
        return Script.Of(first) switch
        {
            ScriptKind.Hiragana => BeginsPhrase(before, after),
            ScriptKind.Kanji => after.Length > 1 || PrefixKanji.Contains(first) || Closing.Contains(last),
            _ => true,
        };
    }

    private static bool BeginsPhrase(string before, string word) =>
        word.Length > 1
        && !s_dependentWords.Contains(word)
        && (ParticlesThatEndPhrases.Contains(before[^1]) || Closing.Contains(before[^1]));

    /// <summary>第|1|回, 令和|6|年度, R|6, 3|/|16, 10|～|12.</summary>
    private static bool BelongsToNumber(string before, string after)
    {
        var last = Script.Of(before[^1]);
        if (Script.Of(after[0]) == ScriptKind.Digit)
            return last is ScriptKind.Digit or ScriptKind.Letter
                || before.EndsWith('第') || before.EndsWith('約')
                || before.EndsWith("令和", StringComparison.Ordinal) || before.EndsWith("平成", StringComparison.Ordinal)
                || (before.Length > 1 && Closing.Contains(before[^1]) && Script.Of(before[^2]) == ScriptKind.Digit);
        return last == ScriptKind.Digit && after.Length <= 2 && Units.Contains(after[0]);
    }

    private static bool IsPrefix(string phrase) =>
        PrefixKanji.Contains(phrase[^1]) && (phrase.Length == 1 || Script.Of(phrase[^2]) != ScriptKind.Kanji);

    private static bool IsSmallKana(char character) => "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ".Contains(character);
}
