using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Domain.Sheets;

/// <summary>What a sheet still lacks, and how far it is written. One check, for the page, the list and the handing in.</summary>
public sealed class SheetCheck
{
    private readonly List<SheetProblem> _problems = [];
    private int _required;
    private int _written;

    private SheetCheck()
    {
    }

    public IReadOnlyList<SheetProblem> Problems => _problems;

    /// <summary>記入: the share of the required parts that are written, 0 to 100; below 100 while one is missing.</summary>
    public int Completeness => _required == 0 ? 0 : 100 * _written / _required;

    /// <param name="projectOf">The year's record of a project that the sheet picks; null if it has none.</param>
    /// <param name="nameOf">The name of a project.</param>
    public static SheetCheck Of(ManagementSheet sheet, Func<string, ProjectYear?> projectOf, Func<string, string> nameOf)
    {
        var check = new SheetCheck();
        check.Require(SheetField.Goal, sheet.Goal.Length > 0, "組織目標が空です。この一年で目指すことを書いてください。");
        check.RequireLength(SheetField.Goal, "組織目標", sheet.Goal, PaperLimits.Goal);
        check.Require(SheetField.Role, sheet.Role.Length > 0, "業務内容と果たすべき役割が空です。担当する業務と役割を書いてください。");
        check.RequireLength(SheetField.Role, "業務内容と果たすべき役割", sheet.Role, PaperLimits.Role);
        check.CheckRelations(sheet);
        check.CheckRelatedProjects(sheet);
        check.Require(SheetField.Projects, sheet.PriorityProjects.Count > 0, "今年度の重点事業がありません。事業を一つ以上選ぶか、新しく書いてください。");
        foreach (var pick in sheet.PriorityProjects)
            check.CheckPick(pick, projectOf(pick.ProjectId), nameOf(pick.ProjectId));
        return check;
    }

    private void CheckRelations(ManagementSheet sheet)
    {
        Require(SheetField.Relations, sheet.PlanRelations.Any(relation => relation.Lines.Any(line => line.Length > 0)), "計画等との関連が空です。関連する計画とその項目を書いてください。");
        foreach (var relation in sheet.PlanRelations)
        {
            RequireLength(SheetField.RelationLabel(relation.Id), "計画の名前", relation.Label, PaperLimits.RelationLabel);
            foreach (var line in relation.Lines)
                RequireLength(SheetField.RelationLines(relation.Id), "計画等との関連の行", line, PaperLimits.RelationLine);
        }
    }

    private void CheckRelatedProjects(ManagementSheet sheet)
    {
        foreach (var related in sheet.RelatedProjects)
        {
            if (related.Measure.IsEmpty)
                _problems.Add(new SheetProblem(SheetField.RelatedMeasure(related.Id), "関連する重点事業の重点施策が空です。選ぶか、行を消してください。"));
            if (related.Project.IsEmpty)
                _problems.Add(new SheetProblem(SheetField.RelatedProject(related.Id), "関連する重点事業の事業が空です。選ぶか、行を消してください。"));
        }
    }

    private void CheckPick(PriorityProject pick, ProjectYear? record, string name)
    {
        RequireLength(SheetField.ProjectName(pick.ProjectId), "事業名", name, PaperLimits.ProjectName);
        Require(SheetField.ProjectMeasure(pick.ProjectId), !pick.Measure.IsEmpty, $"「{name}」の総合計画重点施策が空です。選ぶか、当てはまらなければ「-」と書いてください。");
        Require(SheetField.ProjectOutline(pick.ProjectId), record is { Outline.Length: > 0 }, $"「{name}」の取組の内容が空です。何を、いつまでに、どこまで行うかを書いてください。");
        Require(SheetField.Schedule(pick.ProjectId), record is { Schedule.Count: > 0 }, $"「{name}」のスケジュールがありません。取組の行を加えてください。");
        if (record is null)
            return;
        RequireLength(SheetField.ProjectOutline(pick.ProjectId), $"「{name}」の取組の内容", record.Outline, PaperLimits.Outline);
        foreach (var row in record.Schedule)
            CheckRow(SheetField.ScheduleRow(pick.ProjectId, row.Id), row, name);
    }

    private void CheckRow(SheetField field, ScheduleRow row, string name)
    {
        if (row.Title.Length == 0)
            _problems.Add(new SheetProblem(field, $"「{name}」のスケジュールに、取組の名前のない行があります。名前を書いてください。"));
        if (row.Entries.Count == 0)
            _problems.Add(new SheetProblem(field, $"「{name}」の取組「{row.Title}」に予定がありません。月を選んで書くか、行を消してください。"));
        RequireLength(field, $"「{name}」の取組の名前", row.Title, PaperLimits.RowTitle);
        foreach (var entry in row.Entries)
            RequireLength(field, $"「{name}」の取組「{row.Title}」のことば", entry.Text, PaperLimits.EntryText);
    }

    private void Require(SheetField field, bool isWritten, string message)
    {
        _required++;
        if (isWritten)
            _written++;
        else
            _problems.Add(new SheetProblem(field, message));
    }

    private void RequireLength(SheetField field, string label, string text, int limit)
    {
        var count = CharacterCount.Of(text);
        if (count > limit)
            _problems.Add(new SheetProblem(field, $"{label}が{count}字あります。紙に収まる{limit}字まで、あと{count - limit}字短くしてください。"));
    }
}
