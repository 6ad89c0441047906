using System.Globalization;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Schedules;

/// <summary>What the columns of a schedule are: the months of one fiscal year, or the fiscal years of a plan.</summary>
public enum ScheduleAxis
{
    /// <summary>Points are calendar months 1 to 12, in the order 4 … 12, 1 … 3.</summary>
    Months,

    /// <summary>Points are fiscal years by the calendar year in which they begin.</summary>
    FiscalYears,
}

public static class ScheduleAxisPoints
{
    /// <summary>The place of a point on its axis; a later point has a larger one.</summary>
    public static int Ordinal(this ScheduleAxis axis, int point) =>
        axis == ScheduleAxis.Months ? new FiscalMonth(point).Index : new FiscalYear(point).Start;

    public static bool Has(this ScheduleAxis axis, int point) =>
        axis == ScheduleAxis.Months ? FiscalMonth.IsValid(point) : FiscalYear.IsValid(point);

    /// <summary>4月, or 令和6年度.</summary>
    public static string PointName(this ScheduleAxis axis, int point) =>
        axis == ScheduleAxis.Months ? new FiscalMonth(point).Name : new FiscalYear(point).Name;

    /// <summary>How long a span is, in words: 4か月, 3年度.</summary>
    public static string SpanName(this ScheduleAxis axis, int from, int to) =>
        string.Create(CultureInfo.InvariantCulture, $"{axis.Ordinal(to) - axis.Ordinal(from) + 1}{(axis == ScheduleAxis.Months ? "か月" : "年度")}");
}
