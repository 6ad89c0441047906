using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets.Rules;

internal static class PlanRules
{
    public static IEnumerable<FoundPlace> FindUnknownItems(SheetReading reading) =>
        FindInRelations(reading).Concat(FindInChoices(reading));

    private static IEnumerable<FoundPlace> FindInRelations(SheetReading reading) =>
        from relation in reading.Sheet.PlanRelations
        where relation.PlanId is not null && reading.PlanTitles.TryGetValue(relation.PlanId, out var known) && known.Count > 0
        let titles = reading.PlanTitles[relation.PlanId!]
        from line in relation.Lines
        let words = line.Trim().TrimStart('・', '○', '〇', '-', '－').Trim()
        where words.Length > 0 && !Knows(titles, words) && !reading.PlanNames.Contains(SearchFolding.Fold(words))
        select Found(SheetField.RelationLines(relation.Id), words, $"計画等との関連「{relation.Label}」の「{words}」。");

    private static IEnumerable<FoundPlace> FindInChoices(SheetReading reading)
    {
        var titles = reading.PlanTitles.Values.SelectMany(known => known).ToHashSet();
        if (titles.Count == 0)
            return [];
        var related = reading.Sheet.RelatedProjects.SelectMany(row => new[]
        {
            (Field: SheetField.RelatedMeasure(row.Id), Words: row.Measure, ItemId: row.MeasureItemId, Place: "関連する重点事業の重点施策"),
            (Field: SheetField.RelatedProject(row.Id), Words: row.Project, ItemId: row.ProjectItemId, Place: "関連する重点事業"),
        });
        var measures = reading.Sheet.PriorityProjects.Select(project =>
            (Field: SheetField.ProjectMeasure(project.ProjectId), Words: project.Measure, ItemId: project.MeasureItemId, Place: $"{RuleWords.Block(reading.Sheet, project)}の重点施策"));
        return related.Concat(measures)
            .Where(choice => choice.ItemId is null && !RuleWords.IsNothing(choice.Words) && !Knows(titles, choice.Words))
            .Select(choice => Found(choice.Field, choice.Words, $"{choice.Place}「{choice.Words}」。"));
    }

    // A form may name several items in one cell, with a stroke between them.
    private static bool Knows(IReadOnlySet<string> titles, string words) =>
        words.Split('／', '/').All(part => titles.Contains(SearchFolding.Fold(part)));

    private static FoundPlace Found(SheetField field, string words, string where) => new(
        field,
        $"{where}計画の項目に同じ名前がありません。",
        $"「{words}」は計画の項目に見当たりません。計画の名前のとおりに直すか、項目から選び直してください。");
}
