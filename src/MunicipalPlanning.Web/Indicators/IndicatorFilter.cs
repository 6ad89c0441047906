using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Web.Indicators;

/// <summary>Which indicators are shown and how; it stands in the address, so that 戻る and a bookmark bring the same view back.</summary>
public sealed record IndicatorFilter(IndicatorState? State, string ItemId, string UnitId, bool IsTable, string Query)
{
    public const int LongestQuery = 50;

    private const string Table = "table";

    public static IndicatorFilter Read(string? state, string? item, string? unit, string? view, string? query) => new(
        Enum.TryParse<IndicatorState>(state, out var known) && Enum.IsDefined(known) ? known : null,
        item ?? "", unit ?? "", view == Table, (query ?? "").Trim() is var words && words.Length > LongestQuery ? words[..LongestQuery] : words);

    public bool IsNarrow => State is not null || ItemId.Length > 0 || UnitId.Length > 0 || Query.Length > 0;

    public bool Shows(IndicatorLine line) => (State is null || line.Standing.State == State) && ShowsInAnyState(line);

    /// <summary>Without the state, so that the counts of the states say what each would show.</summary>
    public bool ShowsInAnyState(IndicatorLine line) =>
        (ItemId.Length == 0 || line.Item.FirstId == ItemId)
        && (UnitId.Length == 0 || line.Item.Units.Any(unit => unit.Id == UnitId))
        && (Query.Length == 0 || line.SearchText.Contains(SearchFolding.Fold(Query), StringComparison.Ordinal));

    public IndicatorFilter Wide() => this with { State = null, ItemId = "", UnitId = "", Query = "" };

    public string AddressIn(string planId, FiscalYear year) => $"/plans/{planId}/indicators/{year}{Search}";

    public string FileIn(string planId, FiscalYear year) => $"/plans/{planId}/indicators/{year}/export.csv{Search}";

    /// <summary>As parameters of the address, also for a form that changes one of them.</summary>
    public IEnumerable<(string Name, string Value)> Parameters()
    {
        if (State is { } state)
            yield return ("state", state.ToString());
        if (ItemId.Length > 0)
            yield return ("item", ItemId);
        if (UnitId.Length > 0)
            yield return ("unit", UnitId);
        if (IsTable)
            yield return ("view", Table);
        if (Query.Length > 0)
            yield return ("q", Query);
    }

    private string Search => Parameters().Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}").ToList() is { Count: > 0 } asked
        ? $"?{string.Join('&', asked)}"
        : "";
}
