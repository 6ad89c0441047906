using MunicipalPlanning.Application.Tables;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>報告: every row with what becomes of it, every change, everything that was read in a certain way.</summary>
/// <param name="Place">C15; empty for the row as a whole.</param>
/// <param name="Kind">追加, 変更, 変わらない, 取り込まない, 直す, 確かめる, ここで直した.</param>
public sealed record ListReportLine(int Row, string Place, string Project, string Kind, string Field, string Old, string New, string Words);

/// <summary>Writes the report of a preview, or of what was taken in, which is the same.</summary>
public static class ListReport
{
    public static IReadOnlyList<string> Headings { get; } = ["行", "セル", "事務事業", "結果", "欄", "前", "後", "読み方・理由"];

    public static IEnumerable<ListReportLine> Of(ListDraft draft, ListPreview preview)
    {
        foreach (var note in preview.Notes)
            yield return new ListReportLine(0, "", "", "確かめる", "", "", "", note);
        foreach (var row in preview.Rows)
        {
            yield return new ListReportLine(row.Number, "", row.Name, Word(row.State), "", "", "", "");
            foreach (var change in row.Changes.Where(change => row.State == ListRowState.Changed))
                yield return new ListReportLine(row.Number, PlaceOf(draft, row, change.Field), row.Name, "変更", change.Field.Word(), change.Field.Shown(change.Old), change.Field.Shown(change.New), "");
            foreach (var (column, field) in draft.Mapping.Columns.Where(column => draft.IsCorrected(row.Number, column.Column)))
                yield return new ListReportLine(row.Number, $"{TableAddress.ColumnName(column)}{row.Number}", row.Name, "ここで直した", field.Word(), row.Row[column].Text, draft.TextOf(row.Row, column), "");
            foreach (var finding in row.Findings)
                yield return new ListReportLine(row.Number, finding.Column is { } column ? $"{TableAddress.ColumnName(column)}{row.Number}" : "", row.Name, finding.IsFault ? "直す" : "確かめる", FieldOf(draft, finding.Column)?.Word() ?? "", "", "", finding.Message);
        }
    }

    public static string Word(ListRowState state) => state switch
    {
        ListRowState.Added => "追加",
        ListRowState.Changed => "変更",
        ListRowState.Unchanged => "変わらない",
        ListRowState.Skipped => "取り込まない",
        ListRowState.Unclear => "直す",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    private static string PlaceOf(ListDraft draft, ListPreviewRow row, ListField field) => draft.Mapping.ColumnOf(field) is { } column ? $"{TableAddress.ColumnName(column)}{row.Number}" : "";

    private static ListField? FieldOf(ListDraft draft, int? column) => column is { } place ? draft.Mapping.Fields[place] : null;
}
