using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Web.Indicators;

namespace MunicipalPlanning.Web.Tests.Indicators;

public sealed class IndicatorPasteTests
{
    private static readonly IReadOnlyList<IndicatorGridRow> s_rows = [Row("開業件数"), Row("空き店舗率"), Row("就農者数", "実績は農政課が書きます。"), Row("観光客数")];

    [Fact]
    public void Column_FromACell_FallsOnTheRowsBelowAlsoWhereCellsAreEmpty()
    {
        var paste = IndicatorPaste.Read("104\r\n\r\n12\r\n43.2\r\n", s_rows, Actual(0));

        Assert.Equal([Actual(0), Actual(1), Actual(2), Actual(3)], paste.Cells.Select(cell => cell.Path));
        Assert.Equal(["104", "", "12", "43.2"], paste.Cells.Select(cell => cell.Text));
        Assert.Equal([IndicatorPasteKind.Taken, IndicatorPasteKind.Taken, IndicatorPasteKind.Refused, IndicatorPasteKind.Taken], paste.Cells.Select(cell => cell.Kind));
        Assert.Equal("実績は農政課が書きます。", paste.Cells[2].Words);
    }

    [Fact]
    public void Columns_BesideEachOther_SpreadToTheRight()
    {
        var paste = IndicatorPaste.Read("104\t※速報\n17.2\t\"調査の\n方法を改めた\"\n", s_rows, Actual(0));

        Assert.Equal(["104", "※速報", "17.2", "調査の方法を改めた"], paste.Cells.Select(cell => cell.Text));
        Assert.Equal(s_rows[1].Cells[2].Path, paste.Cells[3].Path);
    }

    [Theory]
    [InlineData("1,234", IndicatorPasteKind.Taken, "")]
    [InlineData("▲１２．５", IndicatorPasteKind.Taken, "")]
    [InlineData("43（16）", IndicatorPasteKind.Read, "書かれたまま入れ、43 として計算します。")]
    [InlineData("98以下", IndicatorPasteKind.Read, "書かれたまま入れ、98 として計算します。")]
    [InlineData("調整中", IndicatorPasteKind.Read, "書かれたまま入れます。数でないので計算には使いません。")]
    public void Figure_ThatIsNoPlainNumber_SaysHowItIsRead(string text, IndicatorPasteKind kind, string words)
    {
        var cell = Assert.Single(IndicatorPaste.Read(text, s_rows, Actual(0)).Cells);

        Assert.Equal((text, kind, words), (cell.Text, cell.Kind, cell.Words));
    }

    [Fact]
    public void Text_BeyondTheLimit_IsRefusedWithItsLength()
    {
        var cell = Assert.Single(IndicatorPaste.Read(new string('あ', 10_000), s_rows, Actual(0)).Cells);

        Assert.Equal((IndicatorPasteKind.Refused, "10,000字あります。100字までです。"), (cell.Kind, cell.Words));
    }

    [Fact]
    public void Cells_BesideTheGrid_AreCounted()
    {
        var paste = IndicatorPaste.Read("1\t2\t3\n4\t\t6\n", s_rows, Actual(3));

        Assert.Equal(2, paste.Cells.Count);
        Assert.Equal(3, paste.Outside);
    }

    [Fact]
    public void Cell_ThatIsNotThere_TakesNothing() => Assert.Empty(IndicatorPaste.Read("1", s_rows, "nowhere").Cells);

    private static string Actual(int row) => s_rows[row].Cells[1].Path;

    private static IndicatorGridRow Row(string name, string? whyLocked = null) => IndicatorGridRow.Of(
        new IndicatorEntryLine(Guid.NewGuid(), "item", "1", "項目", name, "件", IndicatorDirection.Up, [], "", "", "", "", whyLocked, whyLocked is null), new FiscalYear(2025), true);
}
