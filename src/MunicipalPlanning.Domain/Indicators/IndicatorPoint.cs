using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Indicators;

/// <summary>値の点: the number of one year, as a chart shows it.</summary>
public readonly record struct IndicatorPoint(FiscalYear Year, decimal Number);
