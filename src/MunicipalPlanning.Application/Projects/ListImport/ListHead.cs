using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Tables;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>Finds the head of somebody's list and guesses what its columns are.</summary>
public static partial class ListHead
{
    private const int Recognizable = 2;

    private static readonly Dictionary<ListField, string[]> Spellings = new()
    {
        [ListField.Number] = ["番号", "事業番号", "事務事業番号", "事務事業no", "事務事業no.", "事業no", "事業no.", "no", "no.", "事業コード", "事務事業コード", "コード", "整理番号", "管理番号"],
        [ListField.Name] = ["事務事業名", "事務事業", "事業名", "事務事業名称", "事業名称", "名称", "事務事業の名称", "取組名", "事業"],
        [ListField.FormerName] = ["旧事務事業名", "旧事業名", "旧名称", "前年度事業名", "前年度の事務事業名", "変更前事業名"],
        [ListField.Department] = ["部", "部名", "部局", "部局名", "所管部", "担当部", "部署名(部)", "所属部"],
        [ListField.Unit] = ["課", "課名", "担当課", "所管課", "主管課", "所属", "所属名", "部署", "部署名", "課所名", "課室名", "担当部署", "所管部署", "担当課名", "所管課名", "所属課", "課等名", "担当"],
        [ListField.SheetNumber] = ["シートno.", "シートno", "シート番号", "通し番号", "通番", "連番", "整理no", "整理no."],
        [ListField.Background] = ["背景", "事業の背景", "背景・経緯", "経緯", "現状と課題", "事業背景", "背景と課題"],
        [ListField.Purpose] = ["目的", "事業の目的", "事業目的", "事務事業の目的", "ねらい", "目的・ねらい"],
        [ListField.Goal] = ["目標", "事業の目標", "事業目標", "到達目標", "達成目標"],
        [ListField.Outline] = ["概要", "事業の概要", "事業概要", "事務事業の概要", "事業内容", "内容", "取組内容", "取組の内容", "事業の内容", "実施内容"],
        [ListField.LegalBasis] = ["根拠法令", "根拠法令等", "法的根拠", "根拠", "根拠法令・要綱等", "根拠法令・計画等", "根拠法令・分野別計画等", "関連法令"],
        [ListField.Budget] = ["予算額", "予算", "当初予算額", "当初予算", "予算現額", "事業費予算", "予算額合計"],
        [ListField.Settlement] = ["決算額", "決算", "決算見込額", "決算見込", "事業費決算", "決算額合計", "支出済額"],
        [ListField.Result] = ["成果", "事業の成果", "成果・実績", "実績", "実績・成果", "主な成果", "取組実績", "事業実績", "成果等"],
        [ListField.Rating] = ["評価", "総合評価", "評価結果", "事業評価", "自己評価", "達成度評価"],
        [ListField.Reflection] = ["業務の振り返り", "振り返り", "課題", "評価の理由", "評価理由", "点検結果", "業務のふりかえり", "反省点"],
        [ListField.Direction] = ["今後の方向性", "方向性", "今後の方針", "次年度の方向性", "今後の取組", "改善策", "今後の展開", "次年度以降の方向性"],
    };

    /// <summary>Where the whole head is not known, its end tells: 一般会計当初予算額.</summary>
    private static readonly (string Words, ListField Field)[] Endings =
    [
        ("旧事業名", ListField.FormerName), ("事業名", ListField.Name), ("事業の名称", ListField.Name), ("事業番号", ListField.Number), ("担当課", ListField.Unit), ("所管課", ListField.Unit), ("課名", ListField.Unit),
        ("予算額", ListField.Budget), ("決算額", ListField.Settlement), ("の目的", ListField.Purpose), ("の目標", ListField.Goal), ("の概要", ListField.Outline), ("の内容", ListField.Outline), ("の背景", ListField.Background),
        ("の成果", ListField.Result), ("の実績", ListField.Result), ("の根拠", ListField.LegalBasis), ("の方向性", ListField.Direction), ("の振り返り", ListField.Reflection),
    ];

    private static readonly Dictionary<string, ListField> Heads = Spellings.SelectMany(field => field.Value.Select(word => (SearchFolding.Fold(word), field.Key))).ToDictionary();

    /// <summary>The row of the head: among the first rows the one with the most columns that are understood; without any the first row.</summary>
    public static int Find(TableSheet sheet)
    {
        var best = sheet.Rows.Take(ListImportLimits.HeadWithin).Select((row, at) => (At: at, Known: row.Cells.Select(cell => FieldOf(cell.Text)).OfType<ListField>().Distinct().Count()))
            .Where(row => row.Known >= Recognizable).OrderByDescending(row => row.Known).ThenBy(row => row.At).ToList();
        return best.Count > 0 ? best[0].At : 0;
    }

    /// <param name="year">Of several budgets that of the year is taken.</param>
    public static ListMapping Guess(TableSheet sheet, int head, FiscalYear year)
    {
        var texts = Texts(sheet, head);
        var fields = new ListField?[texts.Count];
        foreach (var same in texts.Select((text, at) => (Text: text, At: at, Field: FieldOf(text))).Where(column => column.Field is not null).GroupBy(column => column.Field))
            fields[same.OrderByDescending(column => NamesYear(column.Text, year)).ThenBy(column => column.At).First().At] = same.Key;
        return new ListMapping(fields, UnitOf(sheet, head, texts.Where((_, at) => fields[at]?.IsMoney() ?? false)));
    }

    /// <summary>Names the layout: lists with the same heads in the same order have the same.</summary>
    public static string Fingerprint(TableSheet sheet, int head) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Texts(sheet, head).Select(SearchFolding.Fold)).TrimEnd('\n'))));

    /// <summary>The heads as written, as many as the sheet has columns.</summary>
    public static IReadOnlyList<string> Texts(TableSheet sheet, int head) => [.. Enumerable.Range(0, sheet.Columns).Select(column => head < sheet.Rows.Count ? sheet.Rows[head][column].Text.Trim() : "")];

    private static ListField? FieldOf(string head)
    {
        var folded = SearchFolding.Fold(head);
        if (folded.Length is 0 or > 40)
            return null;
        if (Heads.TryGetValue(folded, out var exact))
            return exact;
        var bare = Years().Replace(Brackets().Replace(folded, ""), "").Trim('*', '・', ':', '※');
        if (Heads.TryGetValue(bare, out var field))
            return field;
        return Endings.Where(ending => bare.EndsWith(ending.Words, StringComparison.Ordinal)).Select(ending => (ListField?)ending.Field).FirstOrDefault();
    }

    private static bool NamesYear(string head, FiscalYear year)
    {
        var folded = SearchFolding.Fold(head);
        return Years().Matches(folded).Any(match => match.Value == SearchFolding.Fold(year.Name) || match.Value.TrimEnd('度') == SearchFolding.Fold(year.ShortName) || match.Value.StartsWith(year.ToString(), StringComparison.Ordinal));
    }

    /// <summary>As a head says, or else a line above it: （単位：円）.</summary>
    private static AmountUnit UnitOf(TableSheet sheet, int head, IEnumerable<string> heads)
    {
        var said = heads.Concat(sheet.Rows.Take(head).SelectMany(row => row.Cells.Select(cell => cell.Text)).Where(text => text.Contains("単位", StringComparison.Ordinal))).Select(SearchFolding.Fold).ToList();
        var unit = said.Find(text => text.Contains('円', StringComparison.Ordinal));
        return unit is null || unit.Contains("千円", StringComparison.Ordinal) ? AmountUnit.Thousands : AmountUnit.Yen;
    }

    [GeneratedRegex(@"[(\[【「<][^)\]】」>]*[)\]】」>]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"(令和|平成|r|h|20)[0-9元]+年?度?")]
    private static partial Regex Years();
}
