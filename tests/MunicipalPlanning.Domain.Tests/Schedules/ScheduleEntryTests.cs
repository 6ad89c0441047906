using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Domain.Tests.Schedules;

public sealed class ScheduleEntryTests
{
    [Theory]
    [InlineData(ScheduleAxis.Months, 10, 2)]
    [InlineData(ScheduleAxis.Months, 4, 3)]
    [InlineData(ScheduleAxis.FiscalYears, 2020, 2024)]
    public void Span_InTheOrderOfTheAxis_IsTaken(ScheduleAxis axis, int from, int to)
    {
        var entry = new ScheduleEntry(axis, from, to, ScheduleEntryKind.Arrow, "");

        Assert.Equal((from, to), (entry.From, entry.To));
    }

    [Theory]
    [InlineData(ScheduleAxis.Months, 2, 10)]
    [InlineData(ScheduleAxis.Months, 4, 13)]
    [InlineData(ScheduleAxis.FiscalYears, 2024, 2020)]
    [InlineData(ScheduleAxis.FiscalYears, 4, 6)]
    public void Span_AgainstTheAxis_Throws(ScheduleAxis axis, int from, int to) =>
        Assert.Throws<ArgumentException>(() => new ScheduleEntry(axis, from, to, ScheduleEntryKind.Arrow, ""));

    [Fact]
    public void Row_WithAnEntryOfAnotherAxis_Throws() =>
        Assert.Throws<ArgumentException>(() => new ScheduleRow(ScheduleAxis.Months, "", [new ScheduleEntry(ScheduleAxis.FiscalYears, 2020, 2021, ScheduleEntryKind.Arrow, "")]));
}
