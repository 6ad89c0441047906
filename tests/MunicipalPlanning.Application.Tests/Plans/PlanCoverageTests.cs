using MunicipalPlanning.Application.Plans.Coverage;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Exchange;
using MunicipalPlanning.Application.Tests.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Tests.Plans;

public sealed class PlanCoverageTests(TemplateDatabase template) : SheetTest(template)
{
    [Fact]
    public async Task Cell_CountsTheProjectsOfTheSectionForTheItemAndTheItemsBelowIt()
    {
        await ServeAsync("sogyo-shien", "sogyo");

        var matrix = await MatrixAsync();

        Assert.Equal(["創業支援事業"], Cell(matrix, "nigiwai", "shoko").Projects.Select(project => project.Name));
        Assert.Equal(["創業支援事業"], Cell(matrix, "sogyo", "shoko").Projects.Select(project => project.Name));
        Assert.Equal((1, 1), (matrix.Columns.Single(column => column.UnitId == "shoko").Projects, matrix.Projects));
    }

    [Fact]
    public async Task Columns_AreTheSectionsOfTheYearByDepartmentInOfficeOrder()
    {
        var matrix = await MatrixAsync();

        Assert.Equal([("産業部", "shoko"), ("産業部", "nosei"), ("", "kiki")], matrix.Groups.SelectMany(group => group.Columns, (group, column) => (group.Name, column.UnitId)));
    }

    [Fact]
    public async Task ProjectThatTheDepartmentPicksToo_IsCountedOnceInItsOwnersColumn()
    {
        await ChangeAsync("sangyo", sheet => sheet.Pick(new PriorityProject("sogyo-shien", PlanChoice.Item("nigiwai"))));

        var matrix = await MatrixAsync();

        var project = Assert.Single(Cell(matrix, "nigiwai", "shoko").Projects);
        Assert.Equal("shoko", project.SheetUnitId);
        Assert.DoesNotContain(matrix.Columns, column => column.UnitId == "sangyo");
    }

    [Fact]
    public async Task ItemThatASheetOnlyNamesAmongRelatedProjects_IsTakenUp()
    {
        await ChangeAsync("sangyo", sheet => sheet.Join(new RelatedProject(PlanChoice.Item("nigiwai"), PlanChoice.Item("sogyo"))));

        var matrix = await MatrixAsync();

        Assert.Empty(matrix.Untaken);
        Assert.True(Cell(matrix, "sogyo", "sangyo").IsRelated);
    }

    [Fact]
    public async Task ItemThatIsNamedOnlyInTheWordsOfARelation_IsNotTakenUpButNoted()
    {
        await ChangeAsync("sangyo", sheet => sheet.Relate(new PlanRelation("②基本計画", "plan", ["・創業の支援"])));

        var matrix = await MatrixAsync();

        var row = Assert.Single(matrix.Untaken);
        Assert.Equal(("sogyo", 1), (row.Item.Id, row.SheetsInWords));
    }

    [Fact]
    public async Task ProjectWithoutMeasureAndPlace_AndItsSheet_AreTiedToNothing()
    {
        await ChangeAsync("shoko", sheet => sheet.FindPick("sogyo-shien")!.ChooseMeasure(PlanChoice.Written("-")));

        var matrix = await MatrixAsync();

        Assert.Equal(["創業支援事業"], matrix.Untied.Select(project => project.Name));
        Assert.Equal(["商工課"], matrix.WithoutMeasure.Select(sheet => sheet.UnitName));
    }

    [Fact]
    public async Task Toride_2024_NoSectionTookUpTheOneMeasureThatIsOnlyNamedInWords()
    {
        await new Installation(Contexts).ImportAsync(await File.ReadAllTextAsync(SharedFiles.Find("toride.json")));

        var matrix = await new PlanCoverage(Contexts).FindAsync("mirai-2024", new FiscalYear(2024), CancellationToken.None);

        Assert.Equal([("m24-shimin-kyodo", 2)], matrix!.Untaken.Select(row => (row.Item.Id, row.SheetsInWords)));
        Assert.Equal((4, 2), (Cell(matrix, "m24-miryoku", "miryoku-toride-hasshin-ka").Projects.Count, Cell(matrix, "m24-miryoku", "bunka-geijutsu-ka").Projects.Count));
        Assert.Equal(5, matrix.Untied.Count);
        Assert.Equal(["hisho-ka"], matrix.WithoutMeasure.Select(sheet => sheet.UnitId));
    }

    private async Task<CoverageMatrix> MatrixAsync() => (await new PlanCoverage(Contexts).FindAsync("plan", Year, CancellationToken.None))!;

    private static CoverageCell Cell(CoverageMatrix matrix, string itemId, string unitId) => matrix.Rows.Single(row => row.Item.Id == itemId).Cells[unitId];

    private async Task ServeAsync(string projectId, string itemId)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        context.ProjectYears.Single(record => record.ProjectId == projectId && record.Year == Year).Serve([itemId]);
        await context.SaveChangesAsync();
    }

    private async Task ChangeAsync(string unitId, Action<ManagementSheet> change)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        change(context.Sheets.Single(sheet => sheet.UnitId == unitId && sheet.Year == Year));
        await context.SaveChangesAsync();
    }
}
