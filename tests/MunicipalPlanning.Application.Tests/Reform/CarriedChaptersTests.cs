using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Tests.Reform;

public sealed class CarriedChaptersTests
{
    private static readonly FiscalYear Year = new(2020);

    [Theory]
    [InlineData("３．令和２年度の進捗結果", "３．令和３年度の進捗結果")]
    [InlineData("令和2年度は、令和 2 年度末に", "令和3年度は、令和 3 年度末に")]
    [InlineData("令和３年度に向けて", "令和３年度に向けて")]
    [InlineData("令和２年度から令和６年度まで", "令和２年度から令和６年度まで")]
    [InlineData("令和２年度～令和６年度、平成30年度～令和２年度", "令和２年度～令和６年度、平成30年度～令和２年度")]
    [InlineData("令和２年３月に策定した。令和12年度", "令和２年３月に策定した。令和12年度")]
    public void Turn_ChangesTheYearItself_AndNoPeriodAndNoOtherYear(string text, string turned) => Assert.Equal(turned, CarriedChapters.Turn(text, Year, Year.Next));

    [Fact]
    public void Turn_FromTheFirstYearOfAnEra_AndIntoTwoDigits()
    {
        Assert.Equal("令和２年度の結果", CarriedChapters.Turn("令和元年度の結果", new FiscalYear(2019), Year));
        Assert.Equal("令和１０年度と令和10年度", CarriedChapters.Turn("令和９年度と令和9年度", new FiscalYear(2027), new FiscalYear(2028)));
    }

    [Fact]
    public void Table_MovesByParagraphs_FromItsUsualPlace_ThroughTheYearsChapters()
    {
        var (first, second) = (Chapter("１．状況", "一段\n二段"), Chapter("２．効果", "三段"));
        var report = Report(first, second);

        var up = Assert.Single(ReformTablePlaces.Move(report, "表２", -1));
        Assert.Equal("一段\n［表２］\n二段", up.Text);
        var moved = Report(first with { Text = up.Text }, second);
        Assert.Equal(["一段", "［表２］", "二段"], moved.Parts.Where(part => part is ReformPart.Chapter { IsOfYear: true, Source.Title: "１．状況" } or ReformPart.RatingTable).Select(Words));
        var down = Report(first with { Text = "一段\n二段\n［表２］" }, second);
        Assert.Equal(["一段\n二段", "［表２］\n三段"], ReformTablePlaces.Move(down, "表２", 1).Select(change => change.Text));
        Assert.Equal("一段\n二段", Assert.Single(ReformTablePlaces.Release(down, "表２")).Text);
    }

    [Fact]
    public void Table_AtTheEdges_GoesNoFurther()
    {
        var top = Report(Chapter("１．状況", "［表２］\n一段"), Chapter("２．効果", "二段\n［表３］"));

        Assert.Empty(ReformTablePlaces.Move(top, "表２", -1));
        Assert.Empty(ReformTablePlaces.Move(top, "表３", 1));
        Assert.Empty(ReformTablePlaces.Move(top, "表１", -1));
        Assert.Equal("［表１］\n［表２］\n一段", Assert.Single(ReformTablePlaces.Move(top, "表１", 1)).Text);
        Assert.Empty(ReformTablePlaces.Move(Report(), "表２", 1));
    }

    private static string Words(ReformPart part) => part is ReformPart.Chapter chapter ? chapter.Text : ((ReformPart.Table)part).Mark;

    private static PlanBookChapter Chapter(string title, string text) => new(title, Year, text) { Id = Guid.CreateVersion7() };

    private static ReformReportView Report(params IReadOnlyList<PlanBookChapter> chapters) => ReformReportView.Of(
        new PlanBookView("架空市", "p", "改革プラン", PlanKind.ReformPlan, Year, Year.Next, Plan.UsualCautionPercent, [], chapters, [], []), Year, RatingScale.Customary(Year));
}
