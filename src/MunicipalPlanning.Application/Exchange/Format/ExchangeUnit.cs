using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Exchange.Format;

/// <summary>部署.</summary>
public sealed record ExchangeUnit
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public UnitKind Kind { get; init; }

    public string? Parent { get; init; }

    public int? FirstYear { get; init; }

    public int? LastYear { get; init; }

    public int? Order { get; init; }

    public IReadOnlyList<string> Predecessors { get; init; } = [];
}
