using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.Home;

/// <summary>What of the year is shown; it stands in the address, so that 戻る and a bookmark bring the same view back.</summary>
public sealed record HomeFilter(SubmissionState? State, bool OnlyMissing, bool OnlyStill, bool OnlyRemarked, bool IsList, string Query)
{
    public const int LongestQuery = 50;

    private const string Missing = "Missing";
    private const string Yes = "1";
    private const string List = "list";

    public static HomeFilter Read(string? state, string? still, string? remarks, string? view, string? query) => new(
        Enum.TryParse<SubmissionState>(state, out var known) && Enum.IsDefined(known) ? known : null,
        state == Missing, still == Yes, remarks == Yes, view == List, (query ?? "").Trim() is var words && words.Length > LongestQuery ? words[..LongestQuery] : words);

    public bool IsNarrow => State is not null || OnlyMissing || OnlyStill || OnlyRemarked || Query.Length > 0;

    public bool Shows(SubmissionLine line) =>
        (State is null || line.State == State)
        && (!OnlyMissing || line.State is null)
        && (!OnlyStill || line.IsStill)
        && (!OnlyRemarked || line.OpenRemarks > 0)
        && (Query.Length == 0 || SearchFolding.Fold(line.UnitName).Contains(SearchFolding.Fold(Query), StringComparison.Ordinal));

    public HomeFilter InState(SubmissionState? state) => this with { State = state, OnlyMissing = false };

    public HomeFilter WithoutSheet() => this with { State = null, OnlyMissing = true };

    public string AddressIn(FiscalYear year)
    {
        var asked = Parameters().Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}").ToList();
        return asked is [] ? $"/home/{year}" : $"/home/{year}?{string.Join('&', asked)}";
    }

    /// <summary>As parameters of the address, also for a form that changes one of them.</summary>
    public IEnumerable<(string Name, string Value)> Parameters()
    {
        if (State is { } state)
            yield return ("state", state.ToString());
        if (OnlyMissing)
            yield return ("state", Missing);
        if (OnlyStill)
            yield return ("still", Yes);
        if (OnlyRemarked)
            yield return ("remarks", Yes);
        if (IsList)
            yield return ("view", List);
        if (Query.Length > 0)
            yield return ("q", Query);
    }
}
