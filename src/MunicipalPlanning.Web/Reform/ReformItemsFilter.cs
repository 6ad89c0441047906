using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.Reform;

/// <summary>The parameters of an address that shows or deals with items of a year.</summary>
/// <param name="Theme">Empty for all.</param>
/// <param name="Unit">A section, or a department with its sections; empty for all.</param>
/// <param name="State">A state by its name, or <see cref="ReformItemsFilter.NotBegun"/>; empty for all.</param>
/// <param name="Item">The items that are marked.</param>
public sealed record ReformItemsQuery(string? Theme, string? Unit, string? State, string[]? Item);

/// <summary>What of a year's items is shown; it stands in the address, so that 戻る and a bookmark bring the same view back.</summary>
public sealed record ReformItemsFilter(string ThemeId, string UnitId, SubmissionState? State, bool OnlyNotBegun, IReadOnlyCollection<string> Marked)
{
    /// <summary>まだ始めていない, in the address.</summary>
    public const string NotBegun = "NotBegun";

    public string StateName => OnlyNotBegun ? NotBegun : State?.ToString() ?? "";

    public bool IsNarrow => ThemeId.Length > 0 || UnitId.Length > 0 || StateName.Length > 0;

    public static ReformItemsFilter Of(ReformItemsQuery query) => new(
        query.Theme ?? "", query.Unit ?? "",
        Enum.TryParse<SubmissionState>(query.State, out var state) && Enum.IsDefined(state) ? state : null,
        query.State == NotBegun, query.Item is { Length: > 0 } items ? items.ToHashSet() : []);

    public bool Shows(ReformItemLine line) => ShowsInAnyState(line) && (State is null || line.State == State) && (!OnlyNotBegun || line.State is null);

    /// <summary>What the state is counted over.</summary>
    public bool ShowsInAnyState(ReformItemLine line) => (ThemeId.Length == 0 || line.ThemeId == ThemeId) && (UnitId.Length == 0 || line.IsOf(UnitId));

    /// <summary>What something is done to: what is marked, or else all that is shown.</summary>
    public bool Chooses(ReformItemLine line) => Marked.Count > 0 ? Marked.Contains(line.ItemId) : Shows(line);

    /// <summary>As parameters of an address or fields of a form, without the marks.</summary>
    public IEnumerable<(string Name, string Value)> Parameters() => [("theme", ThemeId), ("unit", UnitId), ("state", StateName)];

    public string AddressIn(string path) => $"{path}?{string.Join('&', Parameters().Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"))}";
}
