using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Tests.Calendar;

public sealed class FiscalMonthTests
{
    [Fact]
    public void All_BeginsInAprilAndEndsInMarch() =>
        Assert.Equal([4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3], FiscalMonth.All.Select(month => month.Month));

    [Fact]
    public void Comparison_FollowsTheFiscalYear() =>
        Assert.True(new FiscalMonth(10) < new FiscalMonth(2));

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void Constructor_NoMonth_Throws(int month) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalMonth(month));
}
