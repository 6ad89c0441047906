using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Tests.Projects;

public sealed class ProjectSearchTests(TemplateDatabase template) : RegisterTest(template)
{
    [Theory]
    [InlineData("さんぎょう")]
    [InlineData("ｻﾝｷﾞｮｳ")]
    [InlineData("サンギョウ①")]
    [InlineData("1〜3")]
    [InlineData("１～３")]
    [InlineData("起業")]
    [InlineData("0601-01")]
    [InlineData("塾")]
    [InlineData("起業　サンギョウ")]
    [InlineData("ＤＸ")]
    public async Task Words_AreFoundInWhateverSpelling(string words)
    {
        await AddAsync("juku", "サンギョウ1塾", "shoko", record => record.Write(ProjectText.Outline, "第1～3回 dxの講座"), number: "０６０１－０１", formerName: "起業塾");

        Assert.Equal(["juku"], await FindAsync(All with { Words = words }));
    }

    [Theory]
    [InlineData("業起")]
    [InlineData("起業 農業")]
    [InlineData("%")]
    [InlineData("_")]
    public async Task Words_ThatNowhereStandTogether_FindNothing(string words)
    {
        await AddAsync("juku", "起業塾", "shoko");

        Assert.Empty(await FindAsync(All with { Words = words }));
    }

    [Fact]
    public async Task Words_FollowEveryChangeOfNameAndText()
    {
        await using (var context = await Contexts.CreateDbContextAsync())
        {
            var project = await context.Projects.Include(project => project.Years).SingleAsync(project => project.Id == "shuno-shien");
            project.Rename("担い手育成事業");
            project.In(Year)!.Write(ProjectText.Result, "新規就農者が増えた。");
            await context.SaveChangesAsync();
        }

        Assert.Equal(["shuno-shien"], await FindAsync(All with { Words = "担い手" }));
        Assert.Equal(["shuno-shien"], await FindAsync(All with { Words = "増えた" }));
        Assert.Empty(await FindAsync(All with { Words = "就農支援事業の内容 昨年" }));
    }

    [Fact]
    public async Task AllYears_AreLookedThroughForWordsOnly_TheNewestFirst()
    {
        var found = (await Register.FindAsync(All with { Words = "創業", AllYears = true }, 1, CancellationToken.None)).Projects;

        Assert.Equal([Year, Year.Previous], found.Select(project => project.Year));
        Assert.Equal(2, (await FindAsync(All with { AllYears = true })).Count);
    }

    /// <summary>Character by character, because one difference would make a word unfindable for ever.</summary>
    [Fact]
    public async Task Database_FoldsEveryCharacterAsTheApplicationDoes()
    {
        await using var context = await Contexts.CreateDbContextAsync();
        var characters = Enumerable.Range(1, 0xFFFD).Where(code => code is < 0xD800 or > 0xDFFF).Select(code => ((char)code).ToString()).ToArray();

        var folded = await context.Database.SqlQuery<string>($"select fold_search_words(letter) as \"Value\" from unnest({characters}) with ordinality as letters(letter, place) order by place").ToListAsync();

        var different = characters.Zip(folded).Where(pair => SearchFolding.Fold(pair.First) != pair.Second).Select(pair => $"U+{(int)pair.First[0]:X4} {pair.First}: {SearchFolding.Fold(pair.First)} / {pair.Second}");
        Assert.Empty(different);
    }
}
