namespace MunicipalPlanning.Application.Exchange;

/// <summary>What a file may hold at most, beside the limits of the domain; far above any municipality's need.</summary>
public static class ExchangeLimits
{
    /// <summary>50 MB.</summary>
    public const int Bytes = 50 * 1024 * 1024;

    /// <summary>Enough for a full plan tree with its indicators, which reaches 27.</summary>
    public const int Nesting = 64;

    /// <summary>Keys, values and brackets; a full file of 50 MB has about five million.</summary>
    public const int Tokens = 10_000_000;

    public const int Units = 10_000;

    public const int Plans = 1_000;

    /// <summary>Items of all levels of one plan.</summary>
    public const int PlanItems = 10_000;

    public const int Projects = 100_000;

    public const int Sheets = 100_000;

    /// <summary>Members of any list without a limit of its own.</summary>
    public const int Members = 1_000;

    /// <summary>Faults that are listed; further ones are only counted.</summary>
    public const int Faults = 1_000;
}
