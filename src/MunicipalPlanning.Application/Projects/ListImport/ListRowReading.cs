using System.Text.RegularExpressions;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Tables;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>A row as read, before anything else is looked at.</summary>
/// <param name="Values">By field; null where nothing is said, and what is there stays.</param>
internal sealed record ListReadRow(TableRow Row, IReadOnlyList<string?> Values, IReadOnlyList<ListFinding> Findings)
{
    public string? this[ListField field] => Values[(int)field];

    public int Number => Row.Number;
}

/// <summary>Reads the rows of a draft, each on its own.</summary>
internal sealed partial class ListRowReading(ListDraft draft)
{
    private const int LongestRating = 20;

    private static readonly HashSet<string> Totals = [.. new[] { "合計", "総合計", "総計", "小計", "計", "部計", "課計" }.Select(SearchFolding.Fold)];

    private readonly IReadOnlyList<(int Column, ListField Field)> _columns = draft.Mapping.Columns;

    public ListReadRow Read(TableRow row)
    {
        var values = new string?[ListFields.All.Count];
        var findings = new List<ListFinding>();
        foreach (var (column, field) in _columns)
        {
            var read = ReadCell(row, column, field, (kind, message) => findings.Add(new ListFinding(kind, row.Number, column, message)));
            values[(int)field] = read.Length > 0 || draft.Mapping.EmptyErases ? read : null;
        }
        CheckName(row, values, findings);
        if (row.IsHidden)
            findings.Add(new ListFinding(ListFindingKind.Hidden, row.Number, null, "Excelで隠れている行です。ほかの行と同じに取り込みます。", ListRemedy.LeaveOut));
        return new ListReadRow(row, values, findings);
    }

    private string ReadCell(TableRow row, int column, ListField field, Action<ListFindingKind, string> tell)
    {
        var isCorrected = draft.IsCorrected(row.Number, column);
        var text = draft.TextOf(row, column);
        var cell = isCorrected ? new TableCell(text) : row[column];
        if (Narrow().IsMatch(text))
        {
            tell(ListFindingKind.NarrowColumn, $"「{ListText.Brief(text)}」は元のExcelの列幅が足りない表示です。値を入れてください。");
            return "";
        }
        if (cell.Has(TableMarks.Error))
        {
            tell(ListFindingKind.ErrorValue, $"「{text}」は式の誤りです。値を入れるか、空にしてください。");
            return "";
        }
        if (cell.Has(TableMarks.OtherBook))
            tell(ListFindingKind.OtherBook, $"ほかのブックを見る式です。{(text.Length > 0 ? $"ファイルに残っていた値は「{ListText.Brief(text)}」です。" : "")}正しい値を入れてください。");
        else if (cell.Has(TableMarks.WithoutValue))
            tell(ListFindingKind.WithoutValue, "式の値がファイルにありません。値を入れるか、Excelで開いて保存し直してください。");
        else if (cell.Has(TableMarks.Formula) && text.Trim().Length > 0)
            tell(ListFindingKind.Formula, $"式です。計算し直さず、ファイルに残っていた値「{ListText.Brief(text)}」を使います。");
        if (cell.Has(TableMarks.Merged))
            tell(ListFindingKind.Merged, $"結合したセルの値「{ListText.Brief(text)}」を、この行にも読みました。");
        return field.IsMoney() ? ReadAmount(text, cell, field, isCorrected, tell)
            : field == ListField.Rating ? ReadRating(text, tell)
            : ListText.Read(text, cell, field, isCorrected, tell);
    }

    private string ReadAmount(string text, TableCell cell, ListField field, bool isCorrected, Action<ListFindingKind, string> tell)
    {
        if (!cell.Has(TableMarks.Date))
            return ListAmount.Write(ListAmount.Read(text, cell, draft.Mapping.Unit, isCorrected, field, tell));
        tell(ListFindingKind.Unreadable, $"「{text}」は日付です。金額を入れるか、空にしてください。");
        return "";
    }

    private static string ReadRating(string text, Action<ListFindingKind, string> tell)
    {
        if (text.Trim().Length == 0)
            return "";
        var folded = text.Length > LongestRating ? "" : SearchFolding.Fold(text);
        foreach (var rating in Enum.GetValues<Rating>())
        {
            if (folded != SearchFolding.Fold(rating.Word()) && folded != "評価" + SearchFolding.Fold(rating.Word()))
                continue;
            if (text.Trim() != rating.Word())
                tell(ListFindingKind.Spelling, $"「{text.Trim()}」を {rating.Word()} と読みました。");
            return rating.ToString();
        }
        tell(ListFindingKind.Unreadable, $"「{ListText.Brief(text)}」という評価はありません。A・B・C・対象外のどれかにするか、空にしてください。");
        return "";
    }

    private void CheckName(TableRow row, string?[] values, List<ListFinding> findings)
    {
        var column = draft.Mapping.ColumnOf(ListField.Name);
        if (string.IsNullOrEmpty(values[(int)ListField.Name]))
        {
            if (!findings.Exists(finding => finding.Column == column && finding.IsFault))
                findings.Add(new ListFinding(ListFindingKind.Missing, row.Number, column, "事務事業名がありません。名前を入れるか、事業でない行なら外してください。", ListRemedy.LeaveOut));
        }
        else if (string.IsNullOrEmpty(values[(int)ListField.Number]) && Totals.Contains(SearchFolding.Fold(values[(int)ListField.Name]!)))
        {
            findings.Add(new ListFinding(ListFindingKind.Total, row.Number, column, $"「{values[(int)ListField.Name]}」は事業ではなく、合計の行のようです。", ListRemedy.LeaveOut));
        }
    }

    [GeneratedRegex(@"^\s*[#＃]{2,}\s*\z")]
    private static partial Regex Narrow();
}
