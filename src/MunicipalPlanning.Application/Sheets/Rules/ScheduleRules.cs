using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets.Rules;

internal static class ScheduleRules
{
    public static IEnumerable<FoundPlace> FindRowsWithoutMonth(SheetReading reading) =>
        from project in reading.Sheet.PriorityProjects
        from row in project.Schedule
        where row.Entries.Count == 0
        select new FoundPlace(
            SheetField.ScheduleRow(project.ProjectId, row.Id),
            $"{RuleWords.Block(reading.Sheet, project)}「{row.Title}」",
            $"取組「{row.Title}」に月が入っていません。いつ行うかを矢印かことばで書いてください。");
}
