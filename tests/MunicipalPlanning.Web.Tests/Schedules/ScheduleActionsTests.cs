using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Web.Schedules;
using static MunicipalPlanning.Web.Tests.Schedules.ScheduleRowBuilder;

namespace MunicipalPlanning.Web.Tests.Schedules;

public class ScheduleActionsTests
{
    private readonly ScheduleRowView[] _rows = [Row("創業塾", Arrow(10, 12, "後期講座")), Row("空き店舗", Words(1, "公開"))];

    [Fact]
    public void Lengthen_AnArrow_SaysTheNewSpan()
    {
        var answer = Answer(new(ScheduleVerb.Lengthen, _rows[0].Id, 0, By: 1));

        Assert.Equal("10月～1月（4か月）にしました", answer.Said);
        Assert.Equal(["10-1矢後期講座"], Described(Assert.IsType<RowRewritten>(answer.Change).Entries));
        Assert.Equal(new ScheduleSpot(_rows[0].Id, 6, 0), answer.Spot);
    }

    [Fact]
    public void Begin_BehindTheEnd_SaysThatTheEndFollowed()
    {
        var answer = Answer(new(ScheduleVerb.Begin, _rows[0].Id, 0, First: 10));

        Assert.Equal("2月にしました。終わりの月も合わせました", answer.Said);
    }

    [Fact]
    public void Shift_AtTheEdgeOfTheYear_ChangesNothingAndSaysWhy()
    {
        var rows = new[] { Row("創業塾", Arrow(2, 3)) };

        var answer = ScheduleActions.Answer(rows, Months, new(ScheduleVerb.Shift, rows[0].Id, 0, By: 1));

        Assert.Null(answer.Change);
        Assert.Equal("これ以上動かせません（年度の端です）", answer.Said);
    }

    [Fact]
    public void Draw_WithoutWords_MakesOnlyArrows()
    {
        Assert.Null(Answer(new(ScheduleVerb.Draw, _rows[1].Id, First: 3, Last: 3, Text: " ")).Change);
        Assert.Equal(
            ["1-1字公開", "6-8矢"],
            Described(Assert.IsType<RowRewritten>(Answer(new(ScheduleVerb.Draw, _rows[1].Id, First: 4, Last: 2, Arrow: true)).Change).Entries));
    }

    [Fact]
    public void MoveRow_BeyondTheLast_StaysAtTheEnd()
    {
        Assert.Equal(new RowMoved(_rows[0].Id, 1), Answer(new(ScheduleVerb.MoveRow, _rows[0].Id, First: 5)).Change);
        Assert.Null(Answer(new(ScheduleVerb.MoveRow, _rows[1].Id, First: 2)).Change);
    }

    [Fact]
    public void RemoveRow_SendsTheFocusToItsNeighbour()
    {
        var answer = Answer(new(ScheduleVerb.RemoveRow, _rows[1].Id));

        Assert.Equal(new RowRemoved(_rows[1].Id), answer.Change);
        Assert.Equal(new ScheduleSpot(_rows[0].Id, -1), answer.Spot);
    }

    [Fact]
    public void Any_OnWhatIsGone_ChangesNothingAndSaysSo()
    {
        Assert.Null(Answer(new(ScheduleVerb.Shift, _rows[0].Id, 7, By: 1)).Change);
        Assert.StartsWith("この予定は", Answer(new(ScheduleVerb.Rename, Guid.NewGuid(), Text: "x")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_IntoAnEntryThatIsGone_KeepsTheWordsAsANewEntry()
    {
        var answer = Answer(new(ScheduleVerb.Write, _rows[1].Id, 1, First: 2, Last: 2, Text: "報告"));

        Assert.Equal(["1-1字公開", "6-6字報告"], Described(Assert.IsType<RowRewritten>(answer.Change).Entries));
    }

    [Fact]
    public void Rename_ARowThatIsGone_SaysTheWordsThatWereWritten()
    {
        Assert.EndsWith("書いた文：新しい名前", Answer(new(ScheduleVerb.Rename, Guid.NewGuid(), Text: "新しい名前")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Spoken_Entry_NamesMonthsWordsAndKind()
    {
        Assert.Equal("10月から12月 後期講座、矢印", Months.Spoken(_rows[0].Entries[0]));
        Assert.Equal("1月 公開、ことばだけ", Months.Spoken(_rows[1].Entries[0]));
    }

    private ScheduleAnswer Answer(ScheduleAction action) => ScheduleActions.Answer(_rows, Months, action);
}
