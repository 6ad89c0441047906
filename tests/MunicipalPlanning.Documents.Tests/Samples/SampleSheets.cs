using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Documents.Tests.Samples;

/// <summary>Sheets of the fictional 青葉市.</summary>
internal static class SampleSheets
{
    public static SheetView Section(string name = "緑化課", params PriorityProjectView[] projects) => new(
        "青葉市", new FiscalYear(2024), name, UnitKind.Section, "都市環境部", name,
        "市民とともに緑の多いまちを育てる。", "公園と街路樹の管理を行う。",
        [new PlanRelationView(Guid.NewGuid(), "①総合計画 基本構想", "concept", ["・水と緑のまち", "・歩いて楽しいまち"])],
        "総合計画",
        [new RelatedProjectView(Guid.NewGuid(), "②緑の保全", "街路樹更新事業", null, null)],
        projects);

    public static SheetView Empty() => new(
        "青葉市", new FiscalYear(2024), "empty", UnitKind.Section, "", "新設課", "", "", [], "", [], [Project("", "")]);

    public static PriorityProjectView Project(string name, string outline, params ScheduleRowView[] rows) => new(
        Guid.NewGuid(), $"p-{Guid.NewGuid():N}", name, "ryokka", "緑化課", "②緑の保全", null, outline, rows);

    public static ScheduleRowView Row(string title, params ScheduleEntry[] entries) => new(Guid.NewGuid(), title, entries);

    public static ScheduleEntry Arrow(int from, int to, string text = "") => new(ScheduleAxis.Months, from, to, ScheduleEntryKind.Arrow, text);

    public static ScheduleEntry Words(int from, int to, string text) => new(ScheduleAxis.Months, from, to, ScheduleEntryKind.Text, text);

    public static ScheduleRowView[] Rows(int count, string title = "作業") =>
        [.. Enumerable.Range(1, count).Select(number => Row($"{title}{number:00}番", Arrow(4, 3)))];
}
