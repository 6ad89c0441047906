using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Application.Exchange.Format;

/// <summary>取組とスケジュールの行; whether its points are months or fiscal years depends on where it stands.</summary>
public sealed record ExchangeScheduleRow
{
    public string Title { get; init; } = "";

    public IReadOnlyList<ExchangeScheduleEntry> Entries { get; init; } = [];
}

/// <summary>矢印または文字.</summary>
public sealed record ExchangeScheduleEntry
{
    public int From { get; init; }

    public int To { get; init; }

    public string Text { get; init; } = "";

    public ScheduleEntryKind Kind { get; init; }
}
