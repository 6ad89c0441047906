using System.Globalization;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Indicators;

/// <summary>What a cell of the year's grid holds.</summary>
public enum IndicatorCellKind
{
    /// <summary>目標値.</summary>
    Target,

    /// <summary>実績値.</summary>
    Actual,

    /// <summary>注記.</summary>
    Note,
}

/// <summary>A cell of the year's grid, found from its address.</summary>
/// <param name="Year">Null for the note, which stands for all years.</param>
public sealed record IndicatorCell(PlanField Field, string ItemId, Guid IndicatorId, IndicatorCellKind Kind, FiscalYear? Year)
{
    /// <summary>The most characters (UTF-16 units) of its text.</summary>
    public int Limit => LimitOf(Kind);

    public static int LimitOf(IndicatorCellKind kind) => kind == IndicatorCellKind.Note ? TextLimits.Paragraphs : TextLimits.Figure;

    /// <returns>Null if the address is of no such cell.</returns>
    public static IndicatorCell? Read(PlanField field) => field.Path.Split('/') switch
    {
        ["item", var itemId, "indicator", var id, "note"] when Guid.TryParse(id, out var indicatorId) => new(field, itemId, indicatorId, IndicatorCellKind.Note, null),
        ["item", var itemId, "indicator", var id, var start, "target" or "actual"] when Guid.TryParse(id, out var indicatorId) && FindYear(start) is { } year =>
            new(field, itemId, indicatorId, field.Path.EndsWith("/target", StringComparison.Ordinal) ? IndicatorCellKind.Target : IndicatorCellKind.Actual, year),
        _ => null,
    };

    internal string TextOf(Indicator indicator) => Kind switch
    {
        IndicatorCellKind.Note => indicator.Note,
        IndicatorCellKind.Target => indicator.In(Year!.Value)?.Target.ToString() ?? "",
        _ => indicator.In(Year!.Value)?.Actual.ToString() ?? "",
    };

    internal void Write(Indicator indicator, string text)
    {
        switch (Kind)
        {
            case IndicatorCellKind.Note: indicator.Remark(text); break;
            case IndicatorCellKind.Target: indicator.WriteTarget(Year!.Value, new Figure(text)); break;
            default: indicator.WriteActual(Year!.Value, new Figure(text)); break;
        }
    }

    private static FiscalYear? FindYear(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && FiscalYear.IsValid(start) ? new FiscalYear(start) : null;
}
