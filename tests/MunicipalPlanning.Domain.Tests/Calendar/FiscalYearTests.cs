using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Tests.Calendar;

public sealed class FiscalYearTests
{
    [Theory]
    [InlineData(2018, "平成30年度")]
    [InlineData(2019, "令和元年度")]
    [InlineData(2020, "令和2年度")]
    [InlineData(2024, "令和6年度")]
    public void Name_IsTheEraInWhichTheOfficeCountsTheYear(int start, string name) =>
        Assert.Equal(name, new FiscalYear(start).Name);

    [Theory]
    [InlineData(2026, 3, 31, 2025)]
    [InlineData(2026, 4, 1, 2026)]
    [InlineData(2026, 12, 31, 2026)]
    public void Of_Date_ChangesOnTheFirstOfApril(int year, int month, int day, int start) =>
        Assert.Equal(start, FiscalYear.Of(new DateOnly(year, month, day)).Start);

    [Theory]
    [InlineData(1999)]
    [InlineData(2101)]
    public void Constructor_YearOutOfBounds_Throws(int start) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalYear(start));
}
