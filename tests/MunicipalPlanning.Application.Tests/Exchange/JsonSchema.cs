using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MunicipalPlanning.Application.Tests.Exchange;

/// <summary>Judges JSON by a schema, as far as the keywords go that the exchange format's schemas use; any other keyword is an error.</summary>
internal sealed class JsonSchema(string schema)
{
    /// <summary>Optional keys with which the format has grown since it was given.</summary>
    private static readonly (string Record, string Key)[] Grown = [("plan", "cautionPercent"), ("planItem", "ancestors"), ("indicator", "cumulative"), ("project", "formerNames"), ("project", "predecessors"), ("project", "lastYear"), ("review", "reason"), ("progress", "comments")];

    private readonly JsonElement _root = JsonDocument.Parse(schema).RootElement;

    public static JsonSchema OfProduct() => new(ProductText());

    /// <summary>The schema that came with the format, and the keys that came later.</summary>
    public static JsonSchema AsGiven()
    {
        var (given, product) = (JsonNode.Parse(File.ReadAllText(SharedFiles.Find("planning.schema.json")))!, JsonNode.Parse(ProductText())!);
        foreach (var (record, key) in Grown)
            given["$defs"]![record]!["properties"]![key] = product["$defs"]![record]!["properties"]![key]!.DeepClone();
        return new JsonSchema(given.ToJsonString());
    }

    /// <summary>The paths at which a value breaks the schema; empty if it is valid.</summary>
    public IReadOnlyList<string> Judge(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Judge(_root, document.RootElement, "$")];
    }

    private IEnumerable<string> Judge(JsonElement schema, JsonElement value, string path) =>
        schema.EnumerateObject().SelectMany(keyword => Judge(keyword, schema, value, path));

    private IEnumerable<string> Judge(JsonProperty keyword, JsonElement schema, JsonElement value, string path)
    {
        var rule = keyword.Value;
        return keyword.Name switch
        {
            "$schema" or "$defs" or "title" or "description" or "format" => [],
            "$ref" => Judge(Resolve(rule.GetString()!), value, path),
            "type" => When(Types(rule).Any(type => IsOf(type, value))),
            "const" => When(IsEqual(rule, value)),
            "enum" => When(rule.EnumerateArray().Any(choice => IsEqual(choice, value))),
            "anyOf" => When(rule.EnumerateArray().Any(choice => !Judge(choice, value, path).Any())),
            "minimum" => When(value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.GetDouble()),
            "maximum" => When(value.ValueKind != JsonValueKind.Number || value.GetDouble() <= rule.GetDouble()),
            "minLength" => When(value.ValueKind != JsonValueKind.String || Characters(value) >= rule.GetInt32()),
            "maxLength" => When(value.ValueKind != JsonValueKind.String || Characters(value) <= rule.GetInt32()),
            "pattern" => When(value.ValueKind != JsonValueKind.String || Matches(rule.GetString()!, value.GetString()!)),
            "maxItems" => When(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= rule.GetInt32()),
            "uniqueItems" => When(value.ValueKind != JsonValueKind.Array || AreDistinct(value)),
            "required" => value.ValueKind != JsonValueKind.Object ? [] : rule.EnumerateArray().Where(key => !value.TryGetProperty(key.GetString()!, out _)).Select(key => $"{path}.{key}"),
            "properties" => value.ValueKind != JsonValueKind.Object ? [] : value.EnumerateObject()
                .Where(property => rule.TryGetProperty(property.Name, out _))
                .SelectMany(property => Judge(rule.GetProperty(property.Name), property.Value, $"{path}.{property.Name}")),
            "additionalProperties" => value.ValueKind != JsonValueKind.Object ? [] : value.EnumerateObject()
                .Where(property => !schema.GetProperty("properties").TryGetProperty(property.Name, out _))
                .Select(property => $"{path}.{property.Name}"),
            "items" => value.ValueKind != JsonValueKind.Array ? [] : value.EnumerateArray().SelectMany((member, index) => Judge(rule, member, $"{path}[{index}]")),
            _ => throw new NotSupportedException(keyword.Name),
        };

        IEnumerable<string> When(bool isFine) => isFine ? [] : [path];
    }

    private static string ProductText() =>
        File.ReadAllText(Path.Combine(SharedFiles.FindAbove(Path.Combine("docs", "exchange"), "planning.schema.json")!, "planning.schema.json"));

    private JsonElement Resolve(string reference) =>
        reference[2..].Split('/').Aggregate(_root, (element, step) => element.GetProperty(step));

    private static IEnumerable<string> Types(JsonElement rule) =>
        rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(type => type.GetString()!) : [rule.GetString()!];

    private static bool IsOf(string type, JsonElement value) => (type, value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("null", JsonValueKind.Null) => true,
        ("integer", JsonValueKind.Number) => double.IsInteger(value.GetDouble()),
        _ => false,
    };

    private static bool IsEqual(JsonElement one, JsonElement other) => JsonElement.DeepEquals(one, other);

    private static int Characters(JsonElement value) => value.GetString()!.EnumerateRunes().Count();

    // In .NET $ also matches before a last line feed; in JSON Schema it does not.
    private static bool Matches(string pattern, string text) =>
        Regex.IsMatch(text, pattern.Replace("$", @"\z", StringComparison.Ordinal), RegexOptions.CultureInvariant);

    private static bool AreDistinct(JsonElement list)
    {
        var members = list.EnumerateArray().Select(member => member.ValueKind == JsonValueKind.Number ? member.GetDouble().ToString(CultureInfo.InvariantCulture) : member.GetRawText()).ToList();
        return members.Distinct().Count() == members.Count;
    }
}
