using System.Text.Json;
using System.Text.Json.Nodes;

namespace MunicipalPlanning.Browser.Tests.Running;

/// <summary>A published document of a city, taken in beside the sample municipality's own records.</summary>
internal sealed class PublishedDocument
{
    private readonly JsonNode _file;

    private PublishedDocument(JsonNode file) => _file = file;

    /// <summary>The test is skipped where the document is not there.</summary>
    public static async Task<PublishedDocument> ImportAsync(RunningApplication application, string name)
    {
        var published = Repository.FindPublished(name);
        Assert.SkipWhen(published is null, $"shared/exchange/{name} is not there.");
        var file = JsonNode.Parse(await File.ReadAllTextAsync(published))!;
        // An installation belongs to one municipality.
        file["municipality"] = new JsonObject { ["code"] = "992011", ["name"] = "瑞川市" };
        var path = Path.Combine(Path.GetTempPath(), $"published-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(path, file.ToJsonString());
        try
        {
            await application.ImportAsync(path);
        }
        finally
        {
            File.Delete(path);
        }
        return new PublishedDocument(file);
    }

    /// <param name="part">projects, plans.</param>
    /// <param name="keys">The keys whose texts are asked for, wherever they stand below.</param>
    /// <returns>Every line of the texts, without blanks, as <see cref="PdfText"/> reads them.</returns>
    public IEnumerable<string> Lines(string part, params IReadOnlyCollection<string> keys) => Lines(_file[part], keys);

    /// <inheritdoc cref="Lines(string, IReadOnlyCollection{string})"/>
    public IEnumerable<string> LinesOfPlan(string planId, params IReadOnlyCollection<string> keys) =>
        Lines(_file["plans"]!.AsArray().Single(plan => plan!["id"]!.GetValue<string>() == planId), keys);

    private static IEnumerable<string> Lines(JsonNode? node, IReadOnlyCollection<string> keys) =>
        Texts(node, keys, false).SelectMany(text => text.Split('\n')).Select(line => string.Concat(line.Where(character => !char.IsWhiteSpace(character)))).Where(line => line.Length > 0);

    private static IEnumerable<string> Texts(JsonNode? node, IReadOnlyCollection<string> keys, bool isAsked) => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value, keys, keys.Contains(member.Key))),
        JsonArray entries => entries.SelectMany(entry => Texts(entry, keys, isAsked)),
        JsonValue value when isAsked && value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };
}
