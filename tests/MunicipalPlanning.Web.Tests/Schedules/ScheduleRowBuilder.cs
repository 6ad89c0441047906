using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Web.Schedules;

namespace MunicipalPlanning.Web.Tests.Schedules;

/// <summary>Entries and rows by calendar months.</summary>
internal static class ScheduleRowBuilder
{
    public static ScheduleColumns Months => ScheduleColumns.Months;

    public static ScheduleEntry Arrow(int from, int to, string text = "") => new(ScheduleAxis.Months, from, to, ScheduleEntryKind.Arrow, text);

    public static ScheduleEntry Words(int month, string text) => new(ScheduleAxis.Months, month, month, ScheduleEntryKind.Text, text);

    public static ScheduleRowView Row(string title, params ScheduleEntry[] entries) => new(Guid.NewGuid(), title, entries);

    /// <summary>4-6 募集 as an arrow, 4-4 公開 as words.</summary>
    public static IEnumerable<string> Described(IEnumerable<ScheduleEntry> entries) => entries.Select(entry =>
        $"{entry.From}-{entry.To}{(entry.Kind == ScheduleEntryKind.Arrow ? "矢" : "字")}{entry.Text}");
}
