using MunicipalPlanning.Application.Sheets;

namespace MunicipalPlanning.Application.Access.Roster;

/// <summary>A row of the file as written.</summary>
/// <param name="Number">As Excel counts, the first is 1.</param>
internal sealed record RosterTableRow(int Number, IReadOnlyList<string> Cells);

/// <summary>The columns of a roster.</summary>
internal enum RosterColumn
{
    Number,
    Name,
    Kana,
    Department,
    Unit,
    Role,
    From,
    Until,
    Mail,
}

/// <summary>名簿 as a table: which column is what, and the rows under the headings.</summary>
internal sealed class RosterTable
{
    private const int HeadingsWithin = 20;

    private static readonly Dictionary<RosterColumn, string[]> Spellings = new()
    {
        [RosterColumn.Number] = ["職員番号", "番号", "職員コード", "職員no", "職員no.", "社員番号", "コード", "no", "no."],
        [RosterColumn.Name] = ["氏名", "名前", "職員氏名", "職員名", "漢字氏名", "氏名(漢字)"],
        [RosterColumn.Kana] = ["かな", "ふりがな", "氏名かな", "氏名(かな)", "かな氏名", "よみ", "よみがな", "読み"],
        [RosterColumn.Department] = ["部", "部名", "部局", "部局名"],
        [RosterColumn.Unit] = ["部署", "所属", "部署名", "所属名", "課", "課名", "課所名", "配属先", "新所属", "所属部署"],
        [RosterColumn.Role] = ["役割", "権限", "区分"],
        [RosterColumn.From] = ["から", "開始日", "開始", "発令日", "異動日", "適用日", "始期"],
        [RosterColumn.Until] = ["まで", "終了日", "終了", "終期", "満了日"],
        [RosterColumn.Mail] = ["メール", "メールアドレス", "mail", "email", "e-mail", "電子メール"],
    };

    private static readonly Dictionary<string, RosterColumn> Headings = Spellings
        .SelectMany(column => column.Value.Select(spelling => (SearchFolding.Fold(spelling), column.Key))).ToDictionary();

    private readonly Dictionary<RosterColumn, int> _columns;

    private RosterTable(Dictionary<RosterColumn, int> columns, IReadOnlyList<RosterTableRow> rows) => (_columns, Rows) = (columns, rows);

    public IReadOnlyList<RosterTableRow> Rows { get; }

    /// <exception cref="RosterRefusedException">There are no headings, one stands twice, or there are too many rows.</exception>
    public static RosterTable Of(IReadOnlyList<RosterTableRow> rows)
    {
        var head = rows.Take(HeadingsWithin).FirstOrDefault(row => IsHead(row.Cells))
            ?? throw new RosterRefusedException("見出しの行が見つかりません。「職員番号」「氏名」「部署」「役割」の見出しを、一つの行に書いてください。ひな形を使うと確実です。");
        var columns = new Dictionary<RosterColumn, int>();
        for (var i = 0; i < head.Cells.Count; i++)
        {
            if (ColumnOf(head.Cells[i]) is { } column && !columns.TryAdd(column, i))
                throw new RosterRefusedException($"見出し「{head.Cells[i]}」と同じ意味の列が二つあります（{head.Number}行目）。一つにしてください。");
        }
        foreach (var (column, name) in new[] { (RosterColumn.Name, "氏名"), (RosterColumn.Unit, "部署"), (RosterColumn.Role, "役割") })
        {
            if (!columns.ContainsKey(column) && !(column == RosterColumn.Unit && columns.ContainsKey(RosterColumn.Department)))
                throw new RosterRefusedException($"「{name}」の列がありません（見出しは{head.Number}行目）。列を加えてください。ひな形を使うと確実です。");
        }
        var lines = rows.Where(row => row.Number > head.Number && row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))).ToList();
        if (lines.Count == 0)
            throw new RosterRefusedException("見出しの下に人が一人もいません。ファイルを確かめてください。");
        return lines.Count <= RosterLimits.Rows
            ? new RosterTable(columns, lines)
            : throw new RosterRefusedException($"{lines.Count:N0}行あります。一度に取り込めるのは{RosterLimits.Rows:N0}行までです。分けてください。");
    }

    public string Cell(RosterTableRow row, RosterColumn column) =>
        _columns.TryGetValue(column, out var place) && place < row.Cells.Count ? row.Cells[place].Trim() : "";

    private static bool IsHead(IReadOnlyList<string> cells) =>
        cells.Any(cell => ColumnOf(cell) == RosterColumn.Number) && cells.Any(cell => ColumnOf(cell) == RosterColumn.Name);

    private static RosterColumn? ColumnOf(string heading) => Headings.TryGetValue(SearchFolding.Fold(heading), out var column) ? column : null;
}
