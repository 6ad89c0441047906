namespace MunicipalPlanning.Application.Exchange.Format;

/// <summary>交換形式のファイル: what one municipality plans and reports. What is not written is "", null, false or an empty list.</summary>
public sealed record ExchangeFile
{
    public const string FormatName = "municipal-planning";
    public const int FormatVersion = 1;

    public ExchangeMunicipality Municipality { get; init; } = new();

    public IReadOnlyList<ExchangeUnit> Units { get; init; } = [];

    public IReadOnlyList<ExchangePlan> Plans { get; init; } = [];

    public IReadOnlyList<ExchangeProject> Projects { get; init; } = [];

    public IReadOnlyList<ExchangeSheet> Sheets { get; init; } = [];
}

/// <summary>自治体.</summary>
public sealed record ExchangeMunicipality
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";
}
