using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets.Rules;

internal static class MeasureRules
{
    public static IEnumerable<FoundPlace> FindMissing(SheetReading reading)
    {
        var listed = reading.Sheet.RelatedProjects.Select(related => related.Measure).Where(measure => !RuleWords.IsNothing(measure)).Distinct().ToList();
        if (listed.Count == 0)
            return [];
        return reading.Sheet.PriorityProjects.Where(project => RuleWords.IsNothing(project.Measure)).Select(project =>
        {
            var measures = string.Join("、", listed);
            return new FoundPlace(
                SheetField.ProjectMeasure(project.ProjectId),
                $"{RuleWords.Block(reading.Sheet, project)}。1頁の表では{measures}を挙げています。",
                $"総合計画重点施策が「－」です。関連する重点事業の表にある{measures}に当たらないか、確かめてください。");
        });
    }
}
