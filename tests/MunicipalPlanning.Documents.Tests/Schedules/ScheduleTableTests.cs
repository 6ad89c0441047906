using MunicipalPlanning.Documents.Tests.Samples;

namespace MunicipalPlanning.Documents.Tests.Schedules;

public sealed class ScheduleTableTests(Printer printer)
{
    private const int DotsPerInch = 300;

    /// <summary>FORMS.md: margin 12mm, label 33mm, twelve months of 12.75mm.</summary>
    private const double FirstMonth = 45;
    private const double Month = 12.75;
    private const double Gap = 0.7;
    private const double Tolerance = 0.6;

    [Theory]
    [InlineData(4, 3)]
    [InlineData(4, 4)]
    [InlineData(6, 10)]
    [InlineData(3, 3)]
    public async Task Arrow_FromTo_BeginsAndEndsInsideItsMonths(int from, int to)
    {
        using var pdf = await printer.PrintAsync(Sheet(SampleSheets.Row("作業", SampleSheets.Arrow(from, to))));

        var (left, right) = ArrowsBeside(pdf, "作業").Single();
        Assert.InRange(left, Start(from) + Gap - Tolerance, Start(from) + Gap + Tolerance);
        Assert.InRange(right, Start(to) + Month - Gap - Tolerance, Start(to) + Month - Gap + Tolerance);
    }

    [Fact]
    public async Task Arrows_OfNeighbouringMonths_DoNotTouch()
    {
        using var pdf = await printer.PrintAsync(Sheet(SampleSheets.Row("作業", SampleSheets.Arrow(4, 6), SampleSheets.Arrow(7, 9), SampleSheets.Arrow(10, 3))));

        Assert.Equal(3, ArrowsBeside(pdf, "作業").Count);
    }

    [Fact]
    public async Task Arrows_ThatShareMonths_StandBelowEachOther()
    {
        using var pdf = await printer.PrintAsync(Sheet(SampleSheets.Row("作業", SampleSheets.Arrow(4, 8, "第一段"), SampleSheets.Arrow(6, 10, "第二段"), SampleSheets.Arrow(8, 12, "第三段"))));

        double Top(string text) => pdf.Words(1).Single(word => word.Text == text).Top;
        Assert.InRange(Top("第二段") - Top("第一段"), 6.5, 8);
        Assert.InRange(Top("第三段") - Top("第二段"), 6.5, 8);
    }

    [Fact]
    public async Task Words_LongerThanTheirSpan_WrapInsideIt()
    {
        using var pdf = await printer.PrintAsync(Sheet(SampleSheets.Row("作業", SampleSheets.Arrow(5, 6, "住民説明会の開催と意見のとりまとめ"))));

        var words = pdf.Words(1).Where(word => "住民説明会の開催と意見のとりまとめ".Contains(word.Text, StringComparison.Ordinal) && word.Text.Length > 1).ToList();
        Assert.True(words.Count > 1);
        Assert.All(words, word => Assert.InRange(word.Left, Start(5) - 0.2, Start(6) + Month));
        Assert.All(words, word => Assert.InRange(word.Right, Start(5), Start(6) + Month + 0.2));
        var image = pdf.Render(1, DotsPerInch);
        var arrow = Enumerable.Range(0, 60).Select(step => words.Max(word => word.Top) + 2 + step * 0.1).First(y => image.DarkStretches(y, 20).Any(line => line.To < Start(7)));
        Assert.InRange(arrow - words.Max(word => word.Bottom), -0.2, 2);
    }

    [Fact]
    public async Task Words_InOneMonth_HoldFourKanjiOnOneLine()
    {
        using var pdf = await printer.PrintAsync(Sheet(SampleSheets.Row("作業", SampleSheets.Words(9, 9, "改革項目"))));

        var word = pdf.Words(1).Single(word => word.Text == "改革項目");
        Assert.InRange(word.Left, Start(9), Start(9) + Month);
        Assert.InRange(word.Right, Start(9), Start(9) + Month);
    }

    [Fact]
    public async Task Frame_AndInnerLines_HaveTheirWeights()
    {
        using var pdf = await printer.PrintAsync(Sheet(SampleSheets.Row("作業", SampleSheets.Words(9, 9, "実施"))));

        var lines = pdf.Render(1, 600).DarkStretchesDown(14).Where(line => line.To - line.From < 0.6).ToList();
        var points = lines.Select(line => (line.To - line.From) * 72 / 25.4).ToList();
        Assert.Contains(points, weight => weight is > 0.85 and < 1.15);
        Assert.Contains(points, weight => weight is > 0.4 and < 0.6);
    }

    private static double Start(int month) => FirstMonth + Month * ((month + 8) % 12);

    private static Application.Sheets.SheetView Sheet(params Application.Sheets.ScheduleRowView[] rows) =>
        SampleSheets.Section("緑化課", SampleSheets.Project("甲事業", "進める。", rows));

    /// <summary>The arrows' lines at the middle of the row with this title.</summary>
    private static List<(double From, double To)> ArrowsBeside(PrintedPdf pdf, string title)
    {
        var label = pdf.Words(1).Single(word => word.Text == title);
        var middle = (label.Top + label.Bottom) / 2;
        var image = pdf.Render(1, DotsPerInch);
        return [.. Enumerable.Range(-8, 17)
            .Select(step => image.DarkStretches(middle + step * 0.1, 8).Where(line => line.From > FirstMonth && line.To - line.From < 160).ToList())
            .MaxBy(lines => lines.Sum(line => line.To - line.From))!];
    }
}
