using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MunicipalPlanning.Application.Tests.Exchange;

/// <summary>Files of a fictional town, and changed copies of them.</summary>
internal static class Documents
{
    /// <summary>Every key of the format once, all in order.</summary>
    public const string Full = """
        {
          "format": "municipal-planning",
          "version": 1,
          "municipality": { "code": "011002", "name": "見本市" },
          "units": [
            { "id": "kikaku-bu", "name": "企画部", "kind": "department", "parent": null, "firstYear": 2020, "lastYear": null, "order": 1, "predecessors": [] },
            { "id": "kikaku-ka", "name": "企画課", "kind": "section", "parent": "kikaku-bu", "firstYear": 2024, "lastYear": 2030, "order": 2, "predecessors": ["chosei-ka"] },
            { "id": "chosei-ka", "name": "調整課", "kind": "section", "lastYear": 2023 }
          ],
          "plans": [
            { "id": "koso", "name": "基本構想", "kind": "basicConcept", "items": [{ "id": "shisaku-0", "title": "子ども" }] },
            {
              "id": "keikaku", "name": "基本計画", "kind": "basicPlan", "parent": "koso", "firstYear": 2023, "lastYear": 2027, "cautionPercent": 85,
              "chapters": [{ "title": "はじめに", "year": 2024, "text": "一行目\n二行目" }],
              "levels": ["基本目標", "施策"],
              "items": [
                {
                  "id": "mokuhyo-1", "number": "①", "title": "魅力の創出", "priority": true, "units": ["kikaku-ka", "kikaku-bu"], "unitsText": "その他関連課",
                  "policy": "方針〜", "issues": ["課題①", ""], "actions": [{ "number": "①", "text": "取り組む", "priority": true }],
                  "indicators": [{
                    "name": "参加者数", "definition": "年間の延べ人数", "unit": "人", "direction": "atMost", "cumulative": true,
                    "baseline": { "year": 2022, "value": "98以下" },
                    "values": [{ "year": 2024, "target": "4,000", "actual": "55※" }, { "year": null, "target": "新規", "actual": "—" }],
                    "note": "備考"
                  }],
                  "roadmap": [{ "title": "検討", "entries": [{ "from": 2024, "to": 2026, "text": "実施", "kind": "arrow" }] }],
                  "progress": [{ "year": 2024, "progress": "進んだ", "next": "続ける", "rating": "excluded", "effectExpenditure": -3775, "effectRevenue": 120, "notes": ["※１ 概算"],
                    "comments": [{ "meeting": "推進委員会", "heldOn": "2025-07-10", "text": "広げてほしい", "answer": "広げる" }] }],
                  "ancestors": ["shisaku-0"],
                  "items": [{ "id": "shisaku-1", "title": "子育て" }]
                }
              ],
              "glossary": [{ "term": "ＤＸ", "meaning": "デジタル化" }]
            }
          ],
          "projects": [
            {
              "id": "jigyo-1", "number": "158", "name": "創業支援", "formerName": "起業支援",
              "formerNames": [{ "name": "起業の支援", "lastYear": 2022 }], "predecessors": [{ "project": "jigyo-0", "year": 2023 }], "lastYear": 2030,
              "years": [{
                "year": 2024, "unit": "kikaku-ka", "sheetNumber": "124", "planLinks": ["mokuhyo-1", "shisaku-1"],
                "background": "背景", "purpose": "目的", "goal": "目標", "outline": "概要", "legalBasis": "根拠",
                "schedule": [{ "title": "講座", "entries": [{ "from": 10, "to": 2, "text": "開く", "kind": "arrow" }, { "from": 4, "to": 4, "text": "募集", "kind": "text" }] }],
                "activities": [{
                  "name": "相談", "years": [2024, 2025], "partner": "商工会", "description": "内容", "budget": 100, "settlement": 90,
                  "outputs": [{ "name": "相談件数", "values": [{ "year": 2024, "target": "10" }] }]
                }],
                "outcomes": [{ "name": "創業件数", "direction": "up" }],
                "budget": 1000, "settlement": 0, "result": "成果",
                "review": { "rating": "B", "reason": "理由", "reflection": "振り返り", "improve": ["cost", "other"], "direction": "継続", "writtenOn": "2025-05-16" }
              }]
            },
            { "id": "jigyo-0", "name": "空き店舗の活用", "lastYear": 2022 }
          ],
          "sheets": [
            {
              "year": 2024, "unit": "kikaku-bu", "goal": "目標", "role": "役割",
              "planRelations": [{ "label": "①基本計画", "plan": "keikaku", "lines": ["一", "二"] }],
              "relatedProjects": [{ "measureItem": "mokuhyo-1", "projectItem": "shisaku-1" }, { "measure": "文字の施策", "project": "文字の事業" }],
              "priorityProjects": [{ "project": "jigyo-1", "measureItem": "mokuhyo-1" }]
            },
            { "year": 2025, "unit": "kikaku-bu", "priorityProjects": [{ "project": "jigyo-1", "measure": "文字の施策" }] }
          ]
        }
        """;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The full file with one value put in.</summary>
    /// <param name="path">As faults name it: <c>$.units[0].name</c>; an index one past the end adds.</param>
    /// <param name="value">JSON.</param>
    public static string With(string path, string value) => Change(Full, (path, value));

    public static string Change(string json, params (string Path, string Value)[] changes)
    {
        var root = JsonNode.Parse(json)!;
        foreach (var (path, value) in changes)
            Put(root, Steps(path), JsonNode.Parse(value));
        return Write(root);
    }

    public static string Without(string json, string path)
    {
        var root = JsonNode.Parse(json)!;
        var steps = Steps(path);
        var owner = Walk(root, steps[..^1]);
        if (steps[^1] is int index)
            owner.AsArray().RemoveAt(index);
        else
            owner.AsObject().Remove((string)steps[^1]);
        return Write(root);
    }

    public static string Write(JsonNode file) => file.ToJsonString(Readable);

    /// <summary>Every value that is written at all with its key, sorted, because an export has an order of its own.</summary>
    public static IReadOnlyList<string> Values(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Leaves(document.RootElement, "").Order(StringComparer.Ordinal)];
    }

    /// <summary>Any text as a JSON string.</summary>
    public static string Quote(string text) => JsonSerializer.Serialize(text, Readable);

    private static IEnumerable<string> Leaves(JsonElement element, string key) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Leaves(property.Value, property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(member => Leaves(member, key)),
        JsonValueKind.String when element.GetString() is { Length: > 0 } text => [$"{key}={text}"],
        JsonValueKind.Number or JsonValueKind.True => [$"{key}={element.GetRawText()}"],
        _ => [],
    };

    private static void Put(JsonNode root, object[] steps, JsonNode? value)
    {
        var owner = Walk(root, steps[..^1]);
        if (steps[^1] is not int index)
            owner[(string)steps[^1]] = value;
        else if (index == owner.AsArray().Count)
            owner.AsArray().Add(value);
        else
            owner[index] = value;
    }

    private static JsonNode Walk(JsonNode node, object[] steps) =>
        steps.Aggregate(node, (current, step) => step is int index ? current[index]! : current[(string)step]!);

    private static object[] Steps(string path) =>
        [.. path[1..].Split('.', '[').Where(step => step.Length > 0).Select(step => step[^1] == ']' ? (object)int.Parse(step[..^1], null) : step)];
}
