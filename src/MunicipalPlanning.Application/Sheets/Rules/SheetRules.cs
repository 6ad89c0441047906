namespace MunicipalPlanning.Application.Sheets.Rules;

/// <summary>規則の一覧: every rule by which sheets are read, in the order in which findings are shown. A new rule is one more line here.</summary>
public static class SheetRules
{
    public static IReadOnlyList<SheetRule> All { get; } =
    [
        new("measure-missing", "重点施策が「－」です", "関連する重点事業の表では重点施策を挙げているのに、重点事業の総合計画重点施策が「－」か空になっているもの。", MeasureRules.FindMissing),
        new("row-without-month", "月のない取組の行があります", "取組とスケジュールの行に、矢印もことばも入っていないもの。", ScheduleRules.FindRowsWithoutMonth),
        new("no-criterion", "達成の基準が見当たりません", "取組の内容に、数・割合・期日が一つもないもの。何をもって達成とするかが読み取れません。", OutlineRules.FindWithoutCriterion),
        new("no-owner", "担当課のない事業があります", "部のシートにある重点事業を、どの課のシートも挙げていないもの。", ProjectRules.FindWithoutOwner),
        new("two-titles", "同じ事業が二つの名前で出ています", "同じ部の中に、名前がよく似た別の事業があるもの。二重に登録されている疑いがあります。", ProjectRules.FindTwoTitles),
        new("unknown-item", "計画にない項目の名前があります", "計画等との関連や重点事業に書かれた項目が、その計画に見当たらないもの。改訂前の名前や書き誤りの疑いがあります。", PlanRules.FindUnknownItems),
        new("same-as-last-year", "昨年と一字も同じです", "昨年度の文と、空白のほかはまったく同じもの。見直したうえで同じなら、そのままでかまいません。", SameTextRules.FindSame),
    ];

    public static IEnumerable<SheetFinding> Read(SheetReading reading) =>
        All.SelectMany(rule => rule.Find(reading).Select(found => new SheetFinding(rule, found.Field, found.Reason, found.Remark)));
}
