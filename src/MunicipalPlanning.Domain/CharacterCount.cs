using System.Globalization;

namespace MunicipalPlanning.Domain;

/// <summary>字数: characters as a reader counts them; a kanji of two code units or a composed letter is one, a line feed none.</summary>
public static class CharacterCount
{
    public static int Of(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, i);
            if (text[i] is not ('\n' or '\r'))
                count++;
            i += length;
        }
        return count;
    }
}
