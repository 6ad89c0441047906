namespace MunicipalPlanning.Documents.Texts;

/// <summary>文字種.</summary>
internal enum ScriptKind
{
    Kanji,
    Hiragana,
    Katakana,
    Letter,
    Digit,
    Space,
    Mark,
}

internal static class Script
{
    public static ScriptKind Of(char character) => character switch
    {
        >= 'ぁ' and <= 'ゟ' => ScriptKind.Hiragana,
        >= 'ァ' and <= 'ヿ' and not '・' or (>= 'ｦ' and <= 'ﾟ') => ScriptKind.Katakana,
        (>= '0' and <= '9') or (>= '０' and <= '９') => ScriptKind.Digit,
        '々' or '〆' or '〇' or (>= '㐀' and <= '鿿') or (>= '豈' and <= '﫿') => ScriptKind.Kanji,
        _ when char.IsSurrogate(character) => ScriptKind.Kanji,
        _ when char.IsLetter(character) => ScriptKind.Letter,
        _ when char.IsWhiteSpace(character) => ScriptKind.Space,
        _ => ScriptKind.Mark,
    };
}
