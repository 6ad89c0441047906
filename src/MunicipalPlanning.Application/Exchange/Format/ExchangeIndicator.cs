using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Application.Exchange.Format;

/// <summary>指標.</summary>
public sealed record ExchangeIndicator
{
    public string Name { get; init; } = "";

    public string Definition { get; init; } = "";

    public string Unit { get; init; } = "";

    public IndicatorDirection? Direction { get; init; }

    /// <summary>累計.</summary>
    public bool Cumulative { get; init; }

    public ExchangeBaseline Baseline { get; init; } = new();

    public IReadOnlyList<ExchangeIndicatorValue> Values { get; init; } = [];

    public string Note { get; init; } = "";
}

/// <summary>基準値.</summary>
public sealed record ExchangeBaseline
{
    public int? Year { get; init; }

    public string Value { get; init; } = "";

    public bool IsEmpty => Year is null && Value.Length == 0;
}

/// <summary>年度の値.</summary>
public sealed record ExchangeIndicatorValue
{
    public int? Year { get; init; }

    public string Target { get; init; } = "";

    public string Actual { get; init; } = "";
}
