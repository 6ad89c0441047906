using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Web.Schedules;
using static MunicipalPlanning.Web.Tests.Schedules.ScheduleRowBuilder;

namespace MunicipalPlanning.Web.Tests.Schedules;

public class ScheduleRowEditingTests
{
    [Fact]
    public void Draw_InAnOccupiedMonth_StacksBelow()
    {
        ScheduleEntry[] entries = [Arrow(4, 3, "随時受付")];

        var edited = ScheduleRowEditing.Draw(entries, Words(12, "第3回"));

        Assert.Equal(1, edited.Index);
        Assert.Equal([0, 1], ScheduleLanes.Assign(edited.Entries));
    }

    [Fact]
    public void Place_LongerOverALaterEntry_PushesItOneLaneDown()
    {
        ScheduleEntry[] entries = [Arrow(10, 12, "講座"), Words(2, "面談")];

        var edited = ScheduleRowEditing.Place(entries, 0, Months, 6, 10);

        Assert.Equal(["10-2矢講座", "2-2字面談"], Described(edited.Entries));
        Assert.Equal([0, 1], ScheduleLanes.Assign(edited.Entries));
    }

    [Fact]
    public void Place_LongerOverAnEarlierEntry_KeepsItsLaneAndPushesTheOther()
    {
        ScheduleEntry[] entries = [Words(2, "面談"), Arrow(10, 12, "講座")];

        var edited = ScheduleRowEditing.Place(entries, 1, Months, 6, 10);

        Assert.Equal(["10-2矢講座", "2-2字面談"], Described(edited.Entries));
        Assert.Equal(0, edited.Index);
        Assert.Equal([0, 1], ScheduleLanes.Assign(edited.Entries));
    }

    [Fact]
    public void Place_Anywhere_LosesNoEntryAndNeverSinksTheEntryMoved()
    {
        ScheduleEntry[] entries = [Arrow(4, 6, "a"), Arrow(5, 8, "b"), Arrow(8, 10, "c"), Arrow(6, 12, "d"), Words(4, "e")];
        var lanes = ScheduleLanes.Assign(entries);

        for (var index = 0; index < entries.Length; index++)
        {
            for (var first = 0; first < 12; first++)
            {
                for (var last = first; last < 12; last++)
                {
                    var edited = ScheduleRowEditing.Place(entries, index, Months, first, last);

                    Assert.Equal(["a", "b", "c", "d", "e"], edited.Entries.Select(entry => entry.Text).Order());
                    Assert.True(ScheduleLanes.Assign(edited.Entries)[edited.Index] <= lanes[index]);
                    Assert.Equal(entries[index].Text, edited.Entries[edited.Index].Text);
                }
            }
        }
    }

    [Theory]
    [InlineData(1, "5-7矢")]
    [InlineData(-1, "4-6矢")]
    [InlineData(20, "1-3矢")]
    public void Shift_ByMonths_KeepsTheLengthInsideTheYear(int by, string expected)
    {
        var edited = ScheduleRowEditing.Shift([Arrow(4, 6)], 0, Months, by);

        Assert.Equal([expected], Described(edited.Entries));
    }

    [Theory]
    [InlineData(1, "2-3矢")]
    [InlineData(-1, "2-2矢")]
    [InlineData(-5, "2-2矢")]
    public void Lengthen_ByMonths_StaysBetweenOneMonthAndTheYear(int by, string expected)
    {
        var edited = ScheduleRowEditing.Lengthen([Arrow(2, by > 0 ? 2 : 3)], 0, Months, by);

        Assert.Equal([expected], Described(edited.Entries));
    }

    [Fact]
    public void Begin_BehindTheEnd_TakesTheEndAlong()
    {
        var edited = ScheduleRowEditing.Begin([Arrow(6, 8)], 0, Months, 6);

        Assert.Equal(["10-10矢"], Described(edited.Entries));
    }

    [Fact]
    public void End_BeforeTheBeginning_TakesTheBeginningAlong()
    {
        var edited = ScheduleRowEditing.End([Arrow(6, 8)], 0, Months, 0);

        Assert.Equal(["4-4矢"], Described(edited.Entries));
    }

    [Fact]
    public void Write_Nothing_RemovesWordsAndKeepsArrows()
    {
        ScheduleEntry[] entries = [Words(4, "公開"), Arrow(5, 6, "募集")];

        Assert.Equal(["5-6矢募集"], Described(ScheduleRowEditing.Write(entries, 0, " 　").Entries));
        Assert.Equal(["4-4字公開", "5-6矢"], Described(ScheduleRowEditing.Write(entries, 1, "").Entries));
    }

    [Fact]
    public void Duplicate_WithRoomBehind_StandsThereElseBelow()
    {
        ScheduleEntry[] entries = [Arrow(4, 5, "募集"), Arrow(12, 3, "講座")];

        Assert.Equal("6-7矢募集", Described(ScheduleRowEditing.Duplicate(entries, 0, Months).Entries).Last());
        Assert.Equal("12-3矢講座", Described(ScheduleRowEditing.Duplicate(entries, 1, Months).Entries).Last());
    }

    [Fact]
    public void LikeAbove_WithTheSameEntryThere_AddsItOnlyOnce()
    {
        ScheduleEntry[] above = [Arrow(4, 6, "募集"), Words(5, "説明会"), Words(9, "公開")];

        var once = ScheduleRowEditing.LikeAbove([], above, Months, 1);
        var twice = ScheduleRowEditing.LikeAbove(once.Entries, above, Months, 1);

        Assert.Equal(["4-6矢募集", "5-5字説明会"], Described(once.Entries));
        Assert.Equal(-1, twice.Index);
        Assert.Equal(2, twice.Entries.Count);
    }
}
