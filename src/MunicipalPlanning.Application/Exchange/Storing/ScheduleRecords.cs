using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Application.Exchange.Storing;

/// <summary>取組とスケジュール between the file and the domain.</summary>
internal static class ScheduleRecords
{
    public static ScheduleRow Create(ExchangeScheduleRow file, ScheduleAxis axis) =>
        new(axis, file.Title, file.Entries.Select(entry => new ScheduleEntry(axis, entry.From, entry.To, entry.Kind, entry.Text)));

    public static ExchangeScheduleRow Read(ScheduleRow row) => new()
    {
        Title = row.Title,
        Entries = [.. row.Entries.Select(Read)],
    };

    private static ExchangeScheduleEntry Read(ScheduleEntry entry) => new()
    {
        From = entry.From,
        To = entry.To,
        Text = entry.Text,
        Kind = entry.Kind,
    };
}
