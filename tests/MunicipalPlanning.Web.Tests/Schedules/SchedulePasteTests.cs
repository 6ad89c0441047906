using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Schedules;
using static MunicipalPlanning.Web.Tests.Schedules.ScheduleRowBuilder;

namespace MunicipalPlanning.Web.Tests.Schedules;

public class SchedulePasteTests
{
    private const string Header = "取組\t４月\t5月\t6月\t7月\t8月\t9月\t10月\t11月\t12月\t1月\t2月\t3月";

    [Fact]
    public void Read_ThirteenColumns_TakesTheFirstAsTitle()
    {
        var paste = SchedulePaste.Read("創業塾\t募集\t\t\t\t\t\t\t\t\t\t\t報告\r\n", Months);

        var row = Assert.Single(paste.Rows);
        Assert.Equal("創業塾", row.Title);
        Assert.Equal(["4-4字募集", "3-3字報告"], Described(row.Entries));
        Assert.Empty(paste.Unreadable);
    }

    [Fact]
    public void Read_TwelveColumns_HaveNoTitle()
    {
        var paste = SchedulePaste.Read("募集\t\t\t\t\t\t\t\t\t\t\t報告", Months);

        Assert.Equal("", Assert.Single(paste.Rows).Title);
        Assert.Equal(["4-4字募集", "3-3字報告"], Described(paste.Rows[0].Entries));
    }

    [Fact]
    public void Read_WithHeader_FollowsItsMonths()
    {
        var paste = SchedulePaste.Read("№\t取組\t10月\t11月\t12月\t１月\n1\t創業塾\t募集\t\t\t報告", Months);

        Assert.Equal("創業塾", Assert.Single(paste.Rows).Title);
        Assert.Equal(["10-10字募集", "1-1字報告"], Described(paste.Rows[0].Entries));
    }

    [Fact]
    public void Read_YearsOfAPlan_AreFoundHoweverTheyAreWritten()
    {
        var years = ScheduleColumns.Years(Enumerable.Range(2024, 5).Select(start => new FiscalYear(start)));

        var paste = SchedulePaste.Read("取組\tR6\t令和７年度\t2026\tR9年度\n予約\t選定\t運用\t→\t検証", years);

        Assert.Empty(paste.Unreadable);
        Assert.Equal(["2024-2024字選定", "2025-2026矢運用", "2027-2027字検証"], Described(Assert.Single(paste.Rows).Entries));
    }

    [Theory]
    [InlineData("募集\t募集\t募集", "4-6矢募集")]
    [InlineData("募集\t→\t→", "4-6矢募集")]
    [InlineData("募集\t↔", "4-5矢募集")]
    [InlineData("←\t募集\t→", "4-6矢募集")]
    [InlineData("←→\t⇔", "4-5矢")]
    [InlineData("募集→", "4-4矢募集")]
    [InlineData("サポーター\tコーナー", "4-4字サポーター|5-5字コーナー")]
    [InlineData("募集\t→\t実施\t→", "4-5矢募集|6-7矢実施")]
    [InlineData("募集\t\t募集", "4-4字募集|6-6字募集")]
    public void Read_Arrows_MakeOneEntry(string cells, string expected)
    {
        var paste = SchedulePaste.Read($"{Header}\n創業塾\t{cells}", Months);

        Assert.Equal(expected, string.Join('|', Described(paste.Rows[0].Entries)));
    }

    [Fact]
    public void Read_QuotedCells_JoinTheirLines()
    {
        var paste = SchedulePaste.Read($"{Header}\n\"創業塾\n（前期）\"\t\"第1回\r\n\"\"報告会\"\"\"\t\"PR\nEvent\"", Months);

        Assert.Equal("創業塾（前期）", Assert.Single(paste.Rows).Title);
        Assert.Equal(["4-4字第1回\"報告会\"", "5-5字PR Event"], Described(paste.Rows[0].Entries));
    }

    [Fact]
    public void Read_AColumnBehindTheMonths_IsNamed()
    {
        var paste = SchedulePaste.Read($"{Header}\t備考\n創業塾\t\t\t\t\t\t\t\t\t\t\t\t\t予算あり", Months);

        Assert.Contains("「予算あり」", Assert.Single(paste.Unreadable), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LinesAlone_AreTitles()
    {
        var paste = SchedulePaste.Read("創業塾\n\n空き店舗の登録\n", Months);

        Assert.Equal(["創業塾", "空き店舗の登録"], paste.Rows.Select(row => row.Title));
    }

    [Fact]
    public void Read_AWordTooLong_IsNamedAndLeftOut()
    {
        var paste = SchedulePaste.Read($"{Header}\n創業塾\t{new string('長', 501)}", Months);

        Assert.Empty(paste.Rows[0].Entries);
        Assert.Single(paste.Unreadable);
    }
}
