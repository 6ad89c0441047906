using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Tests.Sheets;

public sealed class SheetListTests(TemplateDatabase template) : SheetTest(template)
{
    [Fact]
    public async Task Year_ListsEveryUnitInOfficeOrderWithItsSheet()
    {
        var items = await new SheetList(Contexts).ForYearAsync(Year, CancellationToken.None);

        Assert.Equal([("sangyo", true), ("shoko", true), ("nosei", false), ("kiki", false)], items.Select(item => (item.UnitId, item.Exists)));
        Assert.Equal(1, items[1].PriorityProjects);
    }

    [Fact]
    public async Task Line_TellsTheLastChangeOfSheetOrProject()
    {
        await Editing.ChangeAsync(Sakuma, Year, "shoko", SheetField.Goal, "創業を増やす。", "目標", CancellationToken.None);
        await Editing.ChangeAsync(Ono, Year, "shoko", SheetField.ProjectOutline("sogyo-shien"), "創業支援事業の内容", "内容", CancellationToken.None);

        var item = (await new SheetList(Contexts).ForYearAsync(Year, CancellationToken.None))[1];

        Assert.Equal("大野", item.ChangedBy);
    }

    [Theory]
    [InlineData("ソウギョウ　支援", false)]
    [InlineData("創業 支援", true)]
    [InlineData("2にぎわい", true)]
    [InlineData("ニギワイ", true)]
    public async Task SearchText_IsFoundInManySpellings(string words, bool isFound)
    {
        var item = (await new SheetList(Contexts).ForYearAsync(Year, CancellationToken.None))[1];

        Assert.Equal(isFound, item.SearchText.Contains(SearchFolding.Fold(words), StringComparison.Ordinal));
    }
}
