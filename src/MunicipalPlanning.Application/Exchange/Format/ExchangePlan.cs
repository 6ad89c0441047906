using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Exchange.Format;

/// <summary>計画.</summary>
public sealed record ExchangePlan
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public PlanKind Kind { get; init; }

    public string? Parent { get; init; }

    public int? FirstYear { get; init; }

    public int? LastYear { get; init; }

    /// <summary>注意の下限; null where the plan keeps the usual one.</summary>
    public int? CautionPercent { get; init; }

    public IReadOnlyList<ExchangeChapter> Chapters { get; init; } = [];

    public IReadOnlyList<string> Levels { get; init; } = [];

    public IReadOnlyList<ExchangePlanItem> Items { get; init; } = [];

    public IReadOnlyList<ExchangeTerm> Glossary { get; init; } = [];
}

/// <summary>本文の章.</summary>
public sealed record ExchangeChapter
{
    public string Title { get; init; } = "";

    public int? Year { get; init; }

    public string Text { get; init; } = "";
}

/// <summary>用語解説.</summary>
public sealed record ExchangeTerm
{
    public string Term { get; init; } = "";

    public string Meaning { get; init; } = "";
}
