using System.Text.Json;
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
        Assert.Equal(Values(source), Values(export));
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

    /// <summary>Every value that is written at all, sorted, because an export has an order of its own.</summary>
    private static List<string> Values(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Leaves(document.RootElement, "").Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Leaves(JsonElement element, string key) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Leaves(property.Value, property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(member => Leaves(member, key)),
        JsonValueKind.String when element.GetString() is { Length: > 0 } text => [$"{key}={text}"],
        JsonValueKind.Number or JsonValueKind.True => [$"{key}={element.GetRawText()}"],
        _ => [],
    };
}
