using System.Globalization;
using System.Text;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>Folds spellings for finding: width, kana, case, ①=1, 〜=～, and no white space. Stored texts stay as written. The database folds in the same way (fold_search_words).</summary>
public static class SearchFolding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(character))
                continue;
            folded.Append(character switch
            {
                >= 'ァ' and <= 'ヶ' => (char)(character - 'ァ' + 'ぁ'),
                '〜' or '～' => '~',
                '−' or '‐' or '–' or '—' or '―' => '-',
                '▲' or '△' => '-',
                'İ' => 'i',
                _ => char.ToLower(character, CultureInfo.InvariantCulture),
            });
        }
        return folded.ToString();
    }
}
