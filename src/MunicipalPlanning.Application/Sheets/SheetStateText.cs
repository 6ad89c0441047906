using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>The texts of a sheet's state by the address of their field, as <see cref="SheetEditing"/> writes them.</summary>
internal static class SheetStateText
{
    /// <returns>Null if the state has no such field.</returns>
    public static string? Read(SheetState state, SheetField field) => field.Path.Split('/') switch
    {
        ["goal"] => state.Goal,
        ["role"] => state.Role,
        ["relation", var id, "label"] => Relation(state, id)?.Label,
        ["relation", var id, "lines"] => Relation(state, id) is { } relation ? string.Join('\n', relation.Lines) : null,
        ["related", var id, "measure"] => Related(state, id) is { } related ? PlanChoiceText.Write(related.Measure) : null,
        ["related", var id, "project"] => Related(state, id) is { } related ? PlanChoiceText.Write(related.Project) : null,
        ["project", var id, "measure"] => state.Picks.Find(pick => pick.ProjectId == id) is { } pick ? PlanChoiceText.Write(pick.Measure) : null,
        ["project", var id, "name"] => state.Projects.GetValueOrDefault(id)?.Name,
        ["project", var id, "outline"] => state.Projects.GetValueOrDefault(id)?.Outline,
        ["project", var id, "row", var row] => Row(state, id, row) is { } found ? ScheduleRowText.Write(found.Title, found.Entries) : null,
        _ => null,
    };

    /// <exception cref="FormatException">The text is none that the field can hold.</exception>
    public static void Write(SheetState state, SheetField field, string text)
    {
        switch (field.Path.Split('/'))
        {
            case ["goal"]: state.Goal = text; break;
            case ["role"]: state.Role = text; break;
            case ["relation", var id, "label"]: Replace(state.Relations, Relation(state, id)!, Relation(state, id)! with { Label = text }); break;
            case ["relation", var id, "lines"]: Replace(state.Relations, Relation(state, id)!, Relation(state, id)! with { Lines = text.Length == 0 ? [] : text.Split('\n') }); break;
            case ["related", var id, "measure"]: Replace(state.Related, Related(state, id)!, Related(state, id)! with { Measure = PlanChoiceText.Read(text) }); break;
            case ["related", var id, "project"]: Replace(state.Related, Related(state, id)!, Related(state, id)! with { Project = PlanChoiceText.Read(text) }); break;
            case ["project", var id, "measure"]: WriteMeasure(state, id, text); break;
            case ["project", var id, "name"]: state.Projects[id] = state.Projects[id] with { Name = text }; break;
            case ["project", var id, "outline"]: state.Projects[id] = state.Projects[id] with { Outline = text }; break;
            case ["project", var id, "row", var row]: WriteRow(state, id, row, text); break;
            default: throw new FormatException("The field holds no text.");
        }
    }

    /// <summary>A logged text in the one form in which this class reads it.</summary>
    /// <exception cref="FormatException">The text is none that the field can hold.</exception>
    public static string Plain(string field, string text)
    {
        if (field.StartsWith("row/", StringComparison.Ordinal))
        {
            var (title, entries) = ScheduleRowText.Read(text, ScheduleAxis.Months);
            return ScheduleRowText.Write(title, entries);
        }
        return field.EndsWith("/measure", StringComparison.Ordinal) || field.EndsWith("/project", StringComparison.Ordinal) ? PlanChoiceText.Write(PlanChoiceText.Read(text)) : text;
    }

    private static void WriteMeasure(SheetState state, string projectId, string text)
    {
        var pick = state.Picks.Find(pick => pick.ProjectId == projectId)!;
        Replace(state.Picks, pick, pick with { Measure = PlanChoiceText.Read(text) });
    }

    private static void WriteRow(SheetState state, string projectId, string id, string text)
    {
        var (title, entries) = ScheduleRowText.Read(text, ScheduleAxis.Months);
        var row = Row(state, projectId, id)!;
        Replace(state.Projects[projectId].Rows, row, row with { Title = title, Entries = entries });
    }

    private static void Replace<T>(List<T> members, T member, T other)
        where T : class =>
        members[members.FindIndex(candidate => ReferenceEquals(candidate, member))] = other;

    private static PlanRelationView? Relation(SheetState state, string id) => state.Relations.Find(relation => relation.Id.ToString() == id);

    private static RelatedState? Related(SheetState state, string id) => state.Related.Find(related => related.Id.ToString() == id);

    private static ScheduleRowView? Row(SheetState state, string projectId, string id) => state.Projects.GetValueOrDefault(projectId)?.Rows.Find(row => row.Id.ToString() == id);
}
