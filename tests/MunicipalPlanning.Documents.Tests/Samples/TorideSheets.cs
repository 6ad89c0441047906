using System.Text.Json;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Documents.Tests.Samples;

/// <summary>The published sheets that lie beside the repository, where there are any; they are not part of it.</summary>
internal static class TorideSheets
{
    public static IReadOnlyList<SheetView> Load()
    {
        var path = FindFile();
        Assert.SkipWhen(path is null, "shared/exchange/toride.json does not lie beside the repository.");
        return Read(path);
    }

    public static string? FindFile()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "exchange", "toride.json");
            if (File.Exists(path))
                return path;
        }
        var beside = Path.Combine(SourceFolder(), "..", "..", "..", "..", "shared", "exchange", "toride.json");
        return File.Exists(beside) ? beside : null;
    }

    public static IReadOnlyList<SheetView> Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        var root = file.RootElement;
        var units = List(root, "units").ToDictionary(unit => Text(unit, "id"));
        var items = List(root, "plans").SelectMany(plan => List(plan, "items")).SelectMany(Tree).ToDictionary(item => Text(item, "id"));
        var plans = List(root, "plans").ToDictionary(plan => Text(plan, "id"), plan => Text(plan, "name"));
        var projects = List(root, "projects").ToDictionary(project => Text(project, "id"));
        return [.. List(root, "sheets").Select(sheet => Sheet(sheet, Text(root.GetProperty("municipality"), "name"), units, items, projects, plans))];
    }

    private static SheetView Sheet(
        JsonElement sheet,
        string municipality,
        Dictionary<string, JsonElement> units,
        Dictionary<string, JsonElement> items,
        Dictionary<string, JsonElement> projects,
        Dictionary<string, string> plans)
    {
        var unit = units[Text(sheet, "unit")];
        var isSection = Text(unit, "kind") == "section";
        var department = isSection ? units[Text(unit, "parent")] : unit;
        string Resolve(JsonElement owner, string key) =>
            owner.TryGetProperty(key + "Item", out var id) ? Text(items[id.GetString()!], "number") + Text(items[id.GetString()!], "title") : Text(owner, key);
        return new SheetView(
            municipality,
            new FiscalYear(sheet.GetProperty("year").GetInt32()),
            Text(sheet, "unit"),
            isSection ? UnitKind.Section : UnitKind.Department,
            Text(department, "name"),
            isSection ? Text(unit, "name") : "",
            Text(sheet, "goal"),
            Text(sheet, "role"),
            [.. List(sheet, "planRelations").Select(relation => new PlanRelationView(
                Guid.NewGuid(), Text(relation, "label"), OptionalText(relation, "plan"), [.. List(relation, "lines").Select(line => line.GetString()!)]))],
            List(sheet, "planRelations").Select(relation => OptionalText(relation, "plan")).LastOrDefault(plan => plan is not null) is { } planId ? plans[planId] : "",
            [.. List(sheet, "relatedProjects").Select(related => new RelatedProjectView(
                Guid.NewGuid(), Resolve(related, "measure"), Resolve(related, "project"), OptionalText(related, "measureItem"), OptionalText(related, "projectItem")))],
            [.. List(sheet, "priorityProjects").Select(pick => Project(pick, projects[Text(pick, "project")], sheet.GetProperty("year").GetInt32(), Resolve(pick, "measure"), units))]);
    }

    private static PriorityProjectView Project(
        JsonElement pick, JsonElement project, int year, string measure, Dictionary<string, JsonElement> units)
    {
        var record = List(project, "years").First(record => record.GetProperty("year").GetInt32() == year);
        return new PriorityProjectView(
            Guid.NewGuid(), Text(project, "id"), Text(project, "name"), Text(record, "unit"), Text(units[Text(record, "unit")], "name"),
            measure, OptionalText(pick, "measureItem"), Text(record, "outline"),
            [.. List(record, "schedule").Select(row => new ScheduleRowView(
                Guid.NewGuid(), Text(row, "title"), [.. List(row, "entries").Select(Entry)]))]);
    }

    private static ScheduleEntry Entry(JsonElement entry) => new(
        ScheduleAxis.Months,
        entry.GetProperty("from").GetInt32(),
        entry.GetProperty("to").GetInt32(),
        Text(entry, "kind") == "arrow" ? ScheduleEntryKind.Arrow : ScheduleEntryKind.Text,
        Text(entry, "text"));

    private static IEnumerable<JsonElement> Tree(JsonElement item) => List(item, "items").SelectMany(Tree).Prepend(item);

    private static JsonElement.ArrayEnumerator List(JsonElement owner, string key) =>
        owner.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static string Text(JsonElement owner, string key) => OptionalText(owner, key) ?? "";

    private static string? OptionalText(JsonElement owner, string key) =>
        owner.TryGetProperty(key, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
