using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Benchmarks.Workbooks;

/// <summary>組織マネジメントシート as offices keep it: a workbook of merged cells, a label and the twelve months across.</summary>
internal static class SheetWorkbook
{
    private const int LastColumn = FiscalMonth.Count;
    private const int LabelWidth = 16;
    private const int MonthWidth = 6;
    private const double LineHeight = 12.5;
    private const int CharactersOfLine = 48;

    public static void Save(SheetView sheet, string path)
    {
        var file = new WorkbookFile([LabelWidth, .. Enumerable.Repeat((double)MonthWidth, FiscalMonth.Count)]);
        file.AddRow(22, new Cell(0, LastColumn, $"{sheet.Year.Name}　{SheetLabels.Form}", CellLook.Title));
        file.AddRow(LineHeight * 1.5, new Cell(0, 0, "部　名", CellLook.Head), new Cell(1, 6, sheet.DepartmentName), new Cell(7, 8, "課　名", CellLook.Head), new Cell(9, LastColumn, sheet.SectionName));
        AddText(file, SheetLabels.Goal + SheetLabels.GoalRemark, sheet.Goal);
        AddText(file, SheetLabels.Role, sheet.Role);
        AddHeading(file, SheetLabels.PlanRelations + SheetLabels.PlanRelationsRemark);
        foreach (var relation in sheet.PlanRelations)
            file.AddRow(Height(string.Join('\n', relation.Lines)), new Cell(0, 3, relation.Label), new Cell(4, LastColumn, string.Join('\n', relation.Lines)));
        AddHeading(file, SheetLabels.RelatedProjects(sheet));
        file.AddRow(LineHeight * 1.5, new Cell(0, 5, SheetLabels.Measure, CellLook.Head), new Cell(6, LastColumn, SheetLabels.Project, CellLook.Head));
        foreach (var related in sheet.RelatedProjects)
            file.AddRow(LineHeight * 1.5, new Cell(0, 5, related.Measure), new Cell(6, LastColumn, related.Project));
        AddHeading(file, SheetLabels.PriorityProjects + SheetLabels.PriorityProjectsRemark);
        foreach (var (index, project) in sheet.PriorityProjects.Index())
            AddProject(file, project, index + 1);
        file.Save(path);
    }

    private static void AddProject(WorkbookFile file, PriorityProjectView project, int number)
    {
        file.AddRow(LineHeight * 2, new Cell(0, 0, SheetLabels.PriorityProject(number), CellLook.Head), new Cell(1, 6, project.Name), new Cell(7, 8, SheetLabels.PlanMeasure, CellLook.Head), new Cell(9, LastColumn, project.Measure));
        file.AddRow(Height(project.Outline), new Cell(0, 0, SheetLabels.Outline, CellLook.Head), new Cell(1, LastColumn, project.Outline));
        file.AddRow(LineHeight * 1.5, [new Cell(0, 0, SheetLabels.Schedule, CellLook.Head), .. FiscalMonth.All.Select(month => new Cell(month.Index + 1, month.Index + 1, month.Name, CellLook.Head))]);
        foreach (var row in project.Schedule)
            AddSchedule(file, row);
    }

    /// <summary>One line of cells for each lane; an arrow is a merged range, as it is drawn in workbooks without shapes.</summary>
    private static void AddSchedule(WorkbookFile file, ScheduleRowView row)
    {
        var lanes = row.Entries.Zip(ScheduleLanes.Assign(row.Entries)).GroupBy(pair => pair.Second, pair => pair.First).OrderBy(lane => lane.Key);
        var title = row.Title;
        foreach (var lane in lanes)
        {
            file.AddRow(LineHeight * 2, [new Cell(0, 0, title), .. lane.OrderBy(entry => entry.FirstOrdinal).Select(entry => new Cell(entry.FirstOrdinal + 1, entry.LastOrdinal + 1, Words(entry)))]);
            title = "";
        }
    }

    private static void AddText(WorkbookFile file, string heading, string text)
    {
        AddHeading(file, heading);
        file.AddRow(Height(text), new Cell(0, LastColumn, text));
    }

    private static void AddHeading(WorkbookFile file, string text) => file.AddRow(LineHeight * 1.5, new Cell(0, LastColumn, $"■{text}", CellLook.Plain));

    private static double Height(string text) => LineHeight * text.Split('\n').Sum(paragraph => paragraph.Length / CharactersOfLine + 1) + 4;

    private static string Words(ScheduleEntry entry) => entry.Kind == ScheduleEntryKind.Arrow ? $"{entry.Text}→" : entry.Text;
}
