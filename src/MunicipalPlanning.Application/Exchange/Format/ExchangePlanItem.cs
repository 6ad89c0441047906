using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Exchange.Format;

/// <summary>計画の項目.</summary>
public sealed record ExchangePlanItem
{
    public string Id { get; init; } = "";

    public string Number { get; init; } = "";

    public string Title { get; init; } = "";

    public bool Priority { get; init; }

    public IReadOnlyList<string> Units { get; init; } = [];

    public string UnitsText { get; init; } = "";

    public string Policy { get; init; } = "";

    public IReadOnlyList<string> Issues { get; init; } = [];

    public IReadOnlyList<ExchangeAction> Actions { get; init; } = [];

    public IReadOnlyList<ExchangeIndicator> Indicators { get; init; } = [];

    /// <summary>各年度の計画, on the axis of fiscal years.</summary>
    public IReadOnlyList<ExchangeScheduleRow> Roadmap { get; init; } = [];

    public IReadOnlyList<ExchangeProgress> Progress { get; init; } = [];

    /// <summary>前の計画とのつながり.</summary>
    public IReadOnlyList<string> Ancestors { get; init; } = [];

    public IReadOnlyList<ExchangePlanItem> Items { get; init; } = [];
}

/// <summary>個別の取組.</summary>
public sealed record ExchangeAction
{
    public string Number { get; init; } = "";

    public string Text { get; init; } = "";

    public bool Priority { get; init; }
}

/// <summary>進捗報告.</summary>
public sealed record ExchangeProgress
{
    public int Year { get; init; }

    public string Progress { get; init; } = "";

    public string Next { get; init; } = "";

    public Rating? Rating { get; init; }

    /// <summary>千円.</summary>
    public long? EffectExpenditure { get; init; }

    /// <summary>千円.</summary>
    public long? EffectRevenue { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<ExchangeComment> Comments { get; init; } = [];
}

/// <summary>委員会の意見.</summary>
public sealed record ExchangeComment
{
    public string Meeting { get; init; } = "";

    public DateOnly HeldOn { get; init; }

    public string Text { get; init; } = "";

    public string Answer { get; init; } = "";
}
