using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>Finds the fields of a sheet for a change.</summary>
internal static class SheetFieldHandle
{
    /// <returns>Null if the sheet has no such field, or no longer.</returns>
    /// <exception cref="SheetRefusedException">The text of the project is written by another unit.</exception>
    public static async Task<FieldHandle?> FindAsync(SheetWork work, SheetField field, CancellationToken cancellationToken)
    {
        var (sheet, path) = (work.Sheet, field.Path.Split('/'));
        switch (path)
        {
            case ["goal"]:
                return OfSheet(sheet.Goal, sheet.WriteGoal);
            case ["role"]:
                return OfSheet(sheet.Role, sheet.WriteRole);
            case ["relation", var id, var part] when FieldTexts.Find(sheet.PlanRelations, relation => relation.Id, id) is { } relation:
                return OfRelation(relation, part);
            case ["related", var id, "measure"] when FieldTexts.Find(sheet.RelatedProjects, related => related.Id, id) is { } related:
                return OfSheet(PlanChoiceText.Write(related.Measure), text => related.ChooseMeasure(PlanChoiceText.Read(text)));
            case ["related", var id, "project"] when FieldTexts.Find(sheet.RelatedProjects, related => related.Id, id) is { } related:
                return OfSheet(PlanChoiceText.Write(related.Project), text => related.ChooseProject(PlanChoiceText.Read(text)));
            case ["project", var id, "measure"] when sheet.FindPick(id) is { } pick:
                return OfSheet(PlanChoiceText.Write(pick.Measure), text => pick.ChooseMeasure(PlanChoiceText.Read(text)));
            case ["project", var id, .. var rest]:
                return await work.FindProjectAsync(id, cancellationToken) is var (project, record) && rest is ["name"] or ["outline"] or ["row", _] ? ProjectFieldHandle.Find(project, record, string.Join('/', rest)) : null;
            default:
                return null;
        }

        FieldHandle OfSheet(string text, Action<string> write) => new(work.SheetRecord, field.Path, text, write);

        FieldHandle? OfRelation(PlanRelation relation, string part) => part switch
        {
            "label" => OfSheet(relation.Label, text => relation.Name(text, relation.PlanId)),
            "lines" => OfSheet(string.Join('\n', relation.Lines), text => relation.Write(text.Length == 0 ? [] : text.Split('\n'))),
            _ => null,
        };
    }
}
