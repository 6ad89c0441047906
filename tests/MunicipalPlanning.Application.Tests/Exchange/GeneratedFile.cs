using System.Text.Json.Nodes;

namespace MunicipalPlanning.Application.Tests.Exchange;

/// <summary>A valid file made up from a seed: every optional key absent, null, empty or written, with odd texts.</summary>
internal sealed class GeneratedFile
{
    private static readonly string[] Scraps =
        ["①", "⑭", "㈱", "𠮷", "～", "〜", "▲3,775", "△", "−", "※１", "\n", "\r\n", "\t", " ", "　", "\"", "\\", "/", "が", "か\u3099", "\uE000", "\u2028", "\uFEFF", "\u0001", "\u007F", "<script>", "👨‍👩‍👧", "市民", "協働", "98以下", "—"];

    private readonly Random _random;
    private readonly List<string> _units = [];
    private readonly List<string> _plans = [];
    private readonly List<string> _items = [];
    private readonly List<string> _projects = [];

    private GeneratedFile(int seed) => _random = new Random(seed);

    public static string From(int seed)
    {
        var file = new GeneratedFile(seed);
        return Documents.Write(file.Make());
    }

    private JsonObject Make() => Object(
        ("format", "municipal-planning"),
        ("version", 1),
        ("municipality", Object(("code", "011002"), ("name", Name()))),
        ("units", Maybe(() => List(4, Unit))),
        ("plans", Maybe(() => List(3, Plan))),
        ("projects", Maybe(() => _units.Count == 0 ? [] : List(4, Project))),
        ("sheets", Maybe(() => _units.Count == 0 ? [] : new JsonArray([.. Enumerable.Range(2024, Up(4)).Select(Sheet)]))));

    private JsonObject Unit()
    {
        var first = Years(1)[0];
        return Object(
            ("id", New("u", _units)),
            ("name", Name()),
            ("kind", One("department", "section")),
            ("parent", Maybe(() => Earlier(_units))),
            ("firstYear", Maybe(() => first)),
            ("lastYear", Maybe(() => first + Up(5))),
            ("order", Maybe(() => _random.Next(-5, 50))),
            ("predecessors", Maybe(() => Some(_units.SkipLast(1)))));
    }

    private JsonObject Plan()
    {
        var first = Years(1)[0];
        return Object(
            ("id", New("p", _plans)),
            ("name", Name()),
            ("kind", One("basicConcept", "basicPlan", "individualPlan", "reformPlan")),
            ("parent", Maybe(() => Earlier(_plans))),
            ("firstYear", Maybe(() => first)),
            ("lastYear", Maybe(() => first + Up(5))),
            ("chapters", Maybe(() => List(2, () => Object(("title", Name()), ("year", Maybe(() => Years(1)[0])), ("text", Text()))))),
            ("levels", Maybe(() => List(3, () => Name()))),
            ("cautionPercent", Maybe(() => _random.Next(1, 90))),
            ("items", Maybe(() => List(3, () => Item(1)))),
            ("glossary", Maybe(() => List(2, () => Object(("term", Name()), ("meaning", Text()))))));
    }

    private JsonObject Item(int level) => Object(
        ("id", New("i", _items)),
        ("number", Text()),
        ("title", Name()),
        ("priority", Flag()),
        ("units", Maybe(() => Some(_units))),
        ("unitsText", Text()),
        ("policy", Text()),
        ("issues", Maybe(() => List(3, () => Any()))),
        ("actions", Maybe(() => List(2, () => Object(("number", Text()), ("text", Text()), ("priority", Flag()))))),
        ("indicators", Maybe(() => List(2, Indicator))),
        ("roadmap", Maybe(() => List(2, () => Row(() => Years(2), years: true)))),
        ("progress", Maybe(() => new JsonArray([.. Years(2).Distinct().Select(Progress)]))),
        ("ancestors", Maybe(() => new JsonArray([.. new[] { Earlier(_items) }.OfType<JsonNode>()]))),
        ("items", Maybe(() => level > 9 ? [] : List(level < 3 ? 2 : 1, () => Item(level + 1)))));

    private JsonObject Progress(int year) => Object(
        ("year", year),
        ("progress", Text()),
        ("next", Text()),
        ("rating", Maybe(() => One("A", "B", "C", "excluded"))),
        ("effectExpenditure", Money()),
        ("effectRevenue", Money()),
        ("notes", Maybe(() => List(2, () => Any()))),
        // One: the days of more of them would have to stand in their order.
        ("comments", Maybe(() => List(1, () => Object(("meeting", Name()), ("heldOn", $"{_random.Next(2000, 2999)}-0{_random.Next(1, 10)}-2{_random.Next(9)}"), ("text", Name()), ("answer", Text()))))));

    private JsonObject Indicator() => Object(
        ("name", Text()),
        ("definition", Text()),
        ("unit", Text()),
        ("direction", Maybe(() => One("up", "down", "keep", "atMost", "atLeast"))),
        ("cumulative", Flag()),
        ("baseline", Maybe(() => Object(("year", Maybe(() => Years(1)[0])), ("value", Text())))),
        ("values", Maybe(() => new JsonArray([.. Years(3).Distinct().Select(year => Value(year)), .. Enumerable.Range(0, Up(2)).Select(_ => Value(null))]))),
        ("note", Text()));

    private JsonObject Value(int? year)
    {
        var value = Object(("target", Text()), ("actual", Text()));
        value["year"] = year;
        return value;
    }

    private JsonObject Row(Func<int[]> span, bool years) => Object(
        ("title", Text()),
        ("entries", Maybe(() => List(3, () => Entry(span(), years)))));

    private JsonObject Entry(int[] span, bool years)
    {
        var ordered = years ? span.Order().ToArray() : [.. span.OrderBy(month => (month + 8) % 12)];
        return Object(("from", ordered[0]), ("to", ordered[1]), ("text", Text()), ("kind", One("arrow", "text")));
    }

    private JsonObject Project() => Object(
        ("id", New("j", _projects)),
        ("number", Text()),
        ("name", Name()),
        ("formerName", Text()),
        ("formerNames", Maybe(() => new JsonArray([.. Years(2).Distinct().Select(year => Object(("name", Name()), ("lastYear", year)))]))),
        ("predecessors", Maybe(() => new JsonArray([.. new[] { Earlier(_projects) }.OfType<JsonNode>().Select(id => Object(("project", id), ("year", Years(1)[0])))]))),
        ("lastYear", Maybe(() => Years(1)[0])),
        ("years", Maybe(() => new JsonArray([.. Years(3).Distinct().Select(ProjectYear)]))));

    private JsonObject ProjectYear(int year) => Object(
        ("year", year),
        ("unit", AnyOf(_units)),
        ("sheetNumber", Text()),
        ("planLinks", Maybe(() => Some(_items))),
        ("background", Text()),
        ("purpose", Text()),
        ("goal", Text()),
        ("outline", Text()),
        ("legalBasis", Text()),
        ("schedule", Maybe(() => List(3, () => Row(() => [_random.Next(1, 13), _random.Next(1, 13)], years: false)))),
        ("activities", Maybe(() => List(2, Activity))),
        ("outcomes", Maybe(() => List(2, Indicator))),
        ("budget", Money()),
        ("settlement", Money()),
        ("result", Text()),
        ("review", Maybe(Review)));

    private JsonObject Activity() => Object(
        ("name", Text()),
        ("years", Maybe(() => new JsonArray([.. Years(3).Distinct().Select(year => (JsonNode)year)]))),
        ("partner", Text()),
        ("description", Text()),
        ("budget", Money()),
        ("settlement", Money()),
        ("outputs", Maybe(() => List(2, Indicator))));

    private JsonObject Review() => Object(
        ("rating", Maybe(() => One("A", "B", "C", "excluded"))),
        ("reason", Text()),
        ("reflection", Text()),
        ("improve", Maybe(() => Some(["cost", "activity", "outcome", "other"]))),
        ("direction", Text()),
        ("writtenOn", Maybe(() => One("", "2025-05-16", "2000-01-01", "2999-12-31", "2024-02-29"))));

    private JsonObject Sheet(int year) => Object(
        ("year", year),
        ("unit", AnyOf(_units)),
        ("goal", Text()),
        ("role", Text()),
        ("planRelations", Maybe(() => List(3, () => Object(("label", Text()), ("plan", Maybe(() => AnyOf(_plans))), ("lines", Maybe(() => List(3, () => Any()))))))),
        ("relatedProjects", Maybe(() => List(3, () => Object([.. Choice("measureItem", "measure"), .. Choice("projectItem", "project")])))),
        ("priorityProjects", Maybe(() => new JsonArray([.. Some(_projects).Select(id => Object([("project", id!.DeepClone()), .. Choice("measureItem", "measure")]))]))));

    private (string Key, JsonNode? Value)[] Choice(string itemKey, string textKey) =>
        _random.Next(2) == 0 ? [(itemKey, Maybe(() => AnyOf(_items)))] : [(textKey, Text())];

    /// <summary>Nulls are left out as often as they are written.</summary>
    private JsonObject Object(params (string Key, JsonNode? Value)[] properties) =>
        new(properties.Where(property => property.Value is not null || _random.Next(2) == 0).Select(property => KeyValuePair.Create(property.Key, property.Value)));

    private JsonNode? Maybe(Func<JsonNode?> make) => _random.Next(4) == 0 ? null : make();

    private JsonArray List(int most, Func<JsonNode?> make) => new([.. Enumerable.Range(0, Up(most)).Select(_ => make())]);

    private JsonArray Some(IEnumerable<string> choices)
    {
        var all = choices.ToArray();
        _random.Shuffle(all);
        return new([.. all.Take(_random.Next(3)).Select(choice => (JsonNode)choice)]);
    }

    /// <summary>One made before the last, which is the one being made and must not refer to itself.</summary>
    private JsonNode? Earlier(List<string> ids) => AnyOf(ids.SkipLast(1).ToList());

    private JsonNode? AnyOf(List<string> ids) => ids.Count == 0 ? null : ids[_random.Next(ids.Count)];

    private JsonNode? Text() => Maybe(() => Any());

    private string Any() => string.Concat(Enumerable.Range(0, _random.Next(5)).Select(_ => Scraps[_random.Next(Scraps.Length)]));

    private string Name() => Scraps[_random.Next(Scraps.Length)] + Any();

    private JsonNode? Flag() => Maybe(() => _random.Next(2) == 0);

    private JsonNode? Money() => Maybe(() => _random.Next(3) == 0 ? 0 : _random.NextInt64(-1_000_000_000_000, 1_000_000_000_001));

    private string One(params string[] words) => words[_random.Next(words.Length)];

    private int[] Years(int count) => [.. Enumerable.Range(0, count).Select(_ => _random.Next(2000, 2090))];

    private int Up(int most) => _random.Next(most + 1);

    private string New(string kind, List<string> ids)
    {
        ids.Add($"{kind}{_random.Next(1000):000}-{ids.Count}");
        return ids[^1];
    }
}
