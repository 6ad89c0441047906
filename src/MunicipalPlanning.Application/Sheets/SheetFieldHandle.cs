using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>A field of a sheet in the middle of a change: its text, how to write it, and where the log keeps it.</summary>
internal sealed record SheetFieldHandle(string Record, string Field, string Text, Action<string> Write)
{
    /// <returns>Null if the sheet has no such field, or no longer.</returns>
    /// <exception cref="SheetRefusedException">The text of the project is written by another unit.</exception>
    public static async Task<SheetFieldHandle?> FindAsync(SheetWork work, SheetField field, CancellationToken cancellationToken)
    {
        var (sheet, path) = (work.Sheet, field.Path.Split('/'));
        switch (path)
        {
            case ["goal"]:
                return OfSheet(sheet.Goal, sheet.WriteGoal);
            case ["role"]:
                return OfSheet(sheet.Role, sheet.WriteRole);
            case ["relation", var id, var part] when Find(sheet.PlanRelations, relation => relation.Id, id) is { } relation:
                return OfRelation(relation, part);
            case ["related", var id, "measure"] when Find(sheet.RelatedProjects, related => related.Id, id) is { } related:
                return OfSheet(PlanChoiceText.Write(related.Measure), text => related.ChooseMeasure(PlanChoiceText.Read(text)));
            case ["related", var id, "project"] when Find(sheet.RelatedProjects, related => related.Id, id) is { } related:
                return OfSheet(PlanChoiceText.Write(related.Project), text => related.ChooseProject(PlanChoiceText.Read(text)));
            case ["project", var id, "measure"] when sheet.FindPick(id) is { } pick:
                return OfSheet(PlanChoiceText.Write(pick.Measure), text => pick.ChooseMeasure(PlanChoiceText.Read(text)));
            case ["project", var id, .. var rest]:
                return await work.FindProjectAsync(id, cancellationToken) is var (project, record) ? OfProject(project, record, rest) : null;
            default:
                return null;
        }

        SheetFieldHandle OfSheet(string text, Action<string> write) => new(work.SheetRecord, field.Path, text, write);

        SheetFieldHandle? OfRelation(PlanRelation relation, string part) => part switch
        {
            "label" => OfSheet(relation.Label, text => relation.Name(text, relation.PlanId)),
            "lines" => OfSheet(string.Join('\n', relation.Lines), text => relation.Write(text.Length == 0 ? [] : text.Split('\n'))),
            _ => null,
        };
    }

    private static SheetFieldHandle? OfProject(Project project, ProjectYear record, string[] path)
    {
        var logged = SheetRecords.Project(project.Id, record.Year);
        return path switch
        {
            ["name"] => new(logged, "name", project.Name, text => project.Rename(text)),
            ["outline"] => new(logged, "outline", record.Outline, text => record.Write(ProjectText.Outline, text)),
            ["row", var id] when Guid.TryParse(id, out var rowId) && record.FindRow(rowId) is { } row =>
                new(logged, $"row/{id}", ScheduleRowText.Write(row.Title, row.Entries), text => Rewrite(row, text)),
            _ => null,
        };
    }

    private static void Rewrite(ScheduleRow row, string text)
    {
        var (title, entries) = ScheduleRowText.Read(text, row.Axis);
        row.Rewrite(title, entries);
    }

    private static T? Find<T>(IEnumerable<T> members, Func<T, Guid> idOf, string id)
        where T : class =>
        Guid.TryParse(id, out var guid) ? members.FirstOrDefault(member => idOf(member) == guid) : null;
}
