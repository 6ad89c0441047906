namespace MunicipalPlanning.Application.Exchange.Format;

/// <summary>組織マネジメントシート.</summary>
public sealed record ExchangeSheet
{
    public int Year { get; init; }

    public string Unit { get; init; } = "";

    public string Goal { get; init; } = "";

    public string Role { get; init; } = "";

    public IReadOnlyList<ExchangePlanRelation> PlanRelations { get; init; } = [];

    public IReadOnlyList<ExchangeRelatedProject> RelatedProjects { get; init; } = [];

    public IReadOnlyList<ExchangePriorityProject> PriorityProjects { get; init; } = [];
}

/// <summary>計画等との関連.</summary>
public sealed record ExchangePlanRelation
{
    public string Label { get; init; } = "";

    public string? Plan { get; init; }

    public IReadOnlyList<string> Lines { get; init; } = [];
}

/// <summary>関連する重点事業: of the item and the text of a measure or project at most one is written.</summary>
public sealed record ExchangeRelatedProject
{
    public string? MeasureItem { get; init; }

    public string Measure { get; init; } = "";

    public string? ProjectItem { get; init; }

    public string Project { get; init; } = "";
}

/// <summary>今年度の重点事業: of the measure's item and text at most one is written.</summary>
public sealed record ExchangePriorityProject
{
    public string Project { get; init; } = "";

    public string? MeasureItem { get; init; }

    public string Measure { get; init; } = "";
}
