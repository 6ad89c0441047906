using MunicipalPlanning.Application.Exchange;
using MunicipalPlanning.Application.Tests.Data;

namespace MunicipalPlanning.Application.Tests.Exchange;

public sealed class CityFileTests(TemplateDatabase template)
{
    public static TheoryData<string> Files => ["toride.json", "joso.json", "tsukuba.json", "omitama.json"];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Export_ImportedIntoAnEmptyDatabase_IsExportedTheSame(string name)
    {
        var source = await File.ReadAllTextAsync(SharedFiles.Find(name));
        var first = new Installation(await template.CloneAsync());
        var second = new Installation(await template.CloneAsync());

        await first.ImportAsync(source);
        var export = await first.ExportAsync();
        await second.ImportAsync(export);

        Assert.Equal(export, await second.ExportAsync());
        Assert.Equal(Documents.Values(source), Documents.Values(export));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Import_OfTheSameFileAgain_LeavesEverythingAlone(string name)
    {
        var source = await File.ReadAllTextAsync(SharedFiles.Find(name));
        var city = new Installation(await template.CloneAsync());
        await city.ImportAsync(source);
        var export = await city.ExportAsync();

        var counts = await city.ImportAsync(export);

        var all = counts.Units + counts.Plans + counts.Projects + counts.Sheets;
        Assert.Equal((0, 0), (all.Added, all.Replaced));
        Assert.Equal(export, await city.ExportAsync());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Check_CityFile_FindsNoFault(string name)
    {
        await using var stream = File.OpenRead(SharedFiles.Find(name));

        var faults = await ExchangeCheck.CheckAsync(stream, TestContext.Current.CancellationToken);

        Assert.Equal("", faults.ToString());
    }
}
