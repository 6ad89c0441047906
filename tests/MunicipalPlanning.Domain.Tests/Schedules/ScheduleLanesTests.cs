using FsCheck;
using FsCheck.Fluent;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Domain.Tests.Schedules;

public sealed class ScheduleLanesTests
{
    private static readonly Gen<ScheduleEntry> Entries =
        from first in Gen.Choose(0, FiscalMonth.Count - 1)
        from last in Gen.Choose(first, FiscalMonth.Count - 1)
        select new ScheduleEntry(ScheduleAxis.Months, FiscalMonth.FromIndex(first).Month, FiscalMonth.FromIndex(last).Month, ScheduleEntryKind.Arrow, "");

    [Fact]
    public void Neighbours_ShareTheFirstLane() =>
        Assert.Equal([0, 0, 0], ScheduleLanes.Assign([Entry(4, 6), Entry(7, 9), Entry(10, 3)]));

    [Fact]
    public void Overlap_GoesOneLaneBelowTheLowestEarlierOne() =>
        Assert.Equal([0, 1, 2, 0], ScheduleLanes.Assign([Entry(4, 9), Entry(8, 12), Entry(9, 9), Entry(1, 3)]));

    [Fact]
    public void AnyEntries_NoTwoOfOneLaneShareAMonth()
    {
        var property = Prop.ForAll(Entries.ListOf().ToArbitrary(), list =>
        {
            var entries = list.ToList();
            var lanes = ScheduleLanes.Assign(entries);
            return Enumerable.Range(0, entries.Count).All(i => Enumerable.Range(0, i).All(j => lanes[i] != lanes[j] || !entries[i].Overlaps(entries[j])));
        });

        property.QuickCheckThrowOnFailure();
    }

    private static ScheduleEntry Entry(int from, int to) => new(ScheduleAxis.Months, from, to, ScheduleEntryKind.Arrow, "");
}
