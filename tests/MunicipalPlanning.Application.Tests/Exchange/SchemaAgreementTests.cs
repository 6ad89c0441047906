using System.Text;
using System.Text.Json;
using MunicipalPlanning.Application.Exchange;

namespace MunicipalPlanning.Application.Tests.Exchange;

/// <summary>What the reader accepts and what the schemas call valid is the same, key by key.</summary>
public sealed class SchemaAgreementTests
{
    /// <summary>What a value may be mistaken for. None of them is an identifier, so that none refers to anything.</summary>
    private static readonly string[] Mistakes =
        ["null", "\"\"", "\"X\"", "\"a\\n\"", "\"2024\"", "true", "false", "0", "-1", "1", "1.0", "13", "1.5", "2024", "2024.0", "1999", "2101", "{}", "[]", "[{}]", "[null]", "[\"\"]", "[1]", "{\"x\":1}"];

    private static readonly JsonSchema Product = JsonSchema.OfProduct();

    private static readonly Lazy<List<(string Json, bool IsRead)>> Mistaken = new(() => [.. Mutations().Select(json => (json, IsRead(json)))]);

    [Fact]
    public void Reader_FullFileWithOneMistake_IsNowRefusedAndNowNot()
    {
        Assert.InRange(Mistaken.Value.Count(file => file.IsRead), 500, 2_000);
        Assert.InRange(Mistaken.Value.Count(file => !file.IsRead), 3_000, 10_000);
    }

    [Fact]
    public void Reader_FullFileWithOneMistake_AgreesWithTheProductsSchema()
    {
        var disagreements = Mistaken.Value.Where(file => Product.Judge(file.Json).Count == 0 != file.IsRead);

        Assert.Empty(disagreements);
    }

    [Fact]
    public void Reader_FullFileWithOneMistake_AgreesWithTheGivenSchema()
    {
        var given = JsonSchema.AsGiven();

        var disagreements = Mistaken.Value.Where(file => given.Judge(file.Json).Count == 0 != file.IsRead);

        Assert.Empty(disagreements);
    }

    [Fact]
    public void Reader_TextOverItsLimit_AgreesWithTheProductsSchema()
    {
        var texts = Places(Documents.Full).Where(place => place.Value.ValueKind == JsonValueKind.String).Select(place => place.Path);
        var files = texts.SelectMany(path => Lengths(path).Select(length => Documents.With(path, Documents.Quote(new string('あ', length)))));

        var disagreements = files.Where(json => !Agrees(Product, json)).Select(json => json.Length).ToList();

        Assert.Empty(disagreements);
    }

    [Theory]
    [InlineData("1000000000000")]
    [InlineData("1000000000001")]
    [InlineData("-1000000000000")]
    [InlineData("-1000000000001")]
    [InlineData("2147483647")]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    [InlineData("1e300")]
    public void Reader_LargeNumber_AgreesWithTheProductsSchema(string number)
    {
        var numbers = Places(Documents.Full).Where(place => place.Value.ValueKind == JsonValueKind.Number).Select(place => Documents.With(place.Path, number));

        Assert.All(numbers, json => Assert.True(Agrees(Product, json), json));
    }

    [Fact]
    public void Reader_LongList_AgreesWithTheProductsSchema()
    {
        var lists = Places(Documents.Full)
            .Where(place => place.Value.ValueKind == JsonValueKind.Array && place.Value.GetArrayLength() > 0 && place.Path.Contains('['))
            .SelectMany(place => Counts(place.Value[0]).Select(count => Documents.With(place.Path, $"[{string.Join(',', Enumerable.Repeat(place.Value[0].GetRawText(), count))}]")));

        Assert.All(lists, json => Assert.True(Agrees(Product, json), json));
    }

    [Fact]
    public void Schemas_FullFile_CallItValid()
    {
        Assert.Empty(Product.Judge(Documents.Full));
        Assert.True(IsRead(Documents.Full));
    }

    /// <summary>Every value replaced by every mistake, every key left out, an unknown key in every object, every first member of a list twice.</summary>
    private static IEnumerable<string> Mutations()
    {
        foreach (var (path, value) in Places(Documents.Full).Skip(1))
        {
            foreach (var mistake in Mistakes.Where(mistake => mistake != value.GetRawText()))
                yield return Documents.With(path, mistake);
            yield return Documents.Without(Documents.Full, path);
            if (value.ValueKind == JsonValueKind.Object)
                yield return Documents.With(path + ".unknown", "1");
            if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
                yield return Documents.With($"{path}[{value.GetArrayLength()}]", value[0].GetRawText());
        }
    }

    private static IEnumerable<(string Path, JsonElement Value)> Places(string json) => Places("$", JsonDocument.Parse(json).RootElement);

    private static IEnumerable<(string Path, JsonElement Value)> Places(string path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Places($"{path}.{property.Name}", property.Value)).Prepend((path, value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((member, index) => Places($"{path}[{index}]", member)).Prepend((path, value)),
        _ => [(path, value)],
    };

    private static int[] Lengths(string path) =>
        path.EndsWith(".text", StringComparison.Ordinal) ? [500, 501, 10_000, 10_001, 100_000, 100_001] : [100, 101, 500, 501, 10_000, 10_001];

    private static int[] Counts(JsonElement member) => member.GetRawText().Length < 200 ? [100, 101, 200, 201, 1_000, 1_001] : [100, 101, 200, 201];

    private static bool Agrees(JsonSchema schema, string json) => schema.Judge(json).Count == 0 == IsRead(json);

    private static bool IsRead(string json) => !ExchangeReader.Read(Encoding.UTF8.GetBytes(json)).Faults.Any;
}
