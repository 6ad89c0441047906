using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Documents.Sheets;

/// <summary>The data-field names of the printed fields, by which an editor highlights and jumps.</summary>
public static class SheetFields
{
    public static string Goal => SheetField.Goal.Path;

    public static string Role => SheetField.Role.Path;

    public static string Of(PlanRelationView relation) => SheetField.Relation(relation.Id).Path;

    public static string LabelOf(PlanRelationView relation) => SheetField.RelationLabel(relation.Id).Path;

    public static string LinesOf(PlanRelationView relation) => SheetField.RelationLines(relation.Id).Path;

    public static string Of(RelatedProjectView related) => SheetField.Related(related.Id).Path;

    public static string MeasureOf(RelatedProjectView related) => SheetField.RelatedMeasure(related.Id).Path;

    public static string ProjectOf(RelatedProjectView related) => SheetField.RelatedProject(related.Id).Path;

    public static string NameOf(PriorityProjectView project) => SheetField.ProjectName(project.ProjectId).Path;

    public static string MeasureOf(PriorityProjectView project) => SheetField.ProjectMeasure(project.ProjectId).Path;

    public static string OutlineOf(PriorityProjectView project) => SheetField.ProjectOutline(project.ProjectId).Path;

    public static string Of(PriorityProjectView project, ScheduleRowView row) => SheetField.ScheduleRow(project.ProjectId, row.Id).Path;
}
