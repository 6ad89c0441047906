using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Web.Plans.Coverage;

/// <summary>What the page shows; it stands in the address, so that it works without scripts and can be sent to somebody.</summary>
/// <param name="ShowsCharges">担当 instead of 重点事業の数.</param>
/// <param name="List">Which of the lists above the matrix is open; null for none.</param>
public sealed record CoverageView(bool ShowsCharges, string? ItemId, string? UnitId, CoverageListKind? List)
{
    public const string Charges = "charge";

    /// <summary>The place of the chosen cell in the page.</summary>
    public const string CellPlace = "cell";

    public static CoverageView Read(string? view, string? item, string? unit, string? list) =>
        new(view == Charges, Known(item), Known(unit), Enum.TryParse<CoverageListKind>(list, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null);

    public static string PathOf(string planId, FiscalYear year) => $"/plans/{Uri.EscapeDataString(planId)}/coverage/{year}";

    public string AddressIn(string planId, FiscalYear year)
    {
        var parameters = new[] { ("view", ShowsCharges ? Charges : null), ("item", ItemId), ("unit", UnitId), ("list", List?.ToString()) }
            .Where(parameter => parameter.Item2 is not null).Select(parameter => $"{parameter.Item1}={Uri.EscapeDataString(parameter.Item2!)}").ToList();
        var path = PathOf(planId, year);
        return parameters.Count == 0 ? path : $"{path}?{string.Join('&', parameters)}";
    }

    private static string? Known(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

/// <summary>The lists above the matrix.</summary>
public enum CoverageListKind
{
    /// <summary>誰も取り上げていない項目.</summary>
    Untaken,

    /// <summary>どの施策にもつながらない事業.</summary>
    Untied,

    /// <summary>重点施策が「－」のシート.</summary>
    WithoutMeasure,
}
