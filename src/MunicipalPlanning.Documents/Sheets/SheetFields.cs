using MunicipalPlanning.Application.Sheets;

namespace MunicipalPlanning.Documents.Sheets;

/// <summary>The data-field names of the printed fields, by which an editor highlights and jumps.</summary>
public static class SheetFields
{
    public const string Goal = "goal";
    public const string Role = "role";

    public static string Of(PlanRelationView relation) => $"relation/{relation.Id}";

    public static string Of(RelatedProjectView related) => $"related/{related.Id}";

    public static string NameOf(PriorityProjectView project) => $"project/{project.ProjectId}/name";

    public static string MeasureOf(PriorityProjectView project) => $"project/{project.ProjectId}/measure";

    public static string OutlineOf(PriorityProjectView project) => $"project/{project.ProjectId}/outline";

    public static string Of(PriorityProjectView project, ScheduleRowView row) => $"project/{project.ProjectId}/row/{row.Id}";
}
