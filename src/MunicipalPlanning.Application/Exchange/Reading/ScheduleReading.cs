using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Application.Exchange.Reading;

internal static class ScheduleReading
{
    public static ExchangeScheduleRow Read(JsonObject row, ScheduleAxis axis) => new()
    {
        Title = row.Text("title", "取組", TextLimits.Line),
        Entries = row.List("entries", "矢印と文字", entry => ReadEntry(entry, axis), ScheduleRow.MostEntries),
    };

    private static ExchangeScheduleEntry ReadEntry(JsonObject entry, ScheduleAxis axis) => new()
    {
        From = Point(entry.Required("from", "始まり"), axis),
        To = Point(entry.Required("to", "終わり"), axis),
        Text = entry.Text("text", "内容", TextLimits.Line),
        Kind = entry.RequiredWord("kind", "種類", ExchangeWords.EntryKinds),
    };

    private static int Point(JsonValue? value, ScheduleAxis axis) =>
        (axis == ScheduleAxis.Months ? value?.Month() : value?.Year()) ?? 0;
}
