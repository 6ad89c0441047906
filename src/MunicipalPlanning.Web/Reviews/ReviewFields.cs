using System.Globalization;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Web.Reviews;

/// <summary>The fields of a sheet in the order of the paper.</summary>
internal static class ReviewFields
{
    public static IReadOnlyList<ReviewField> Of(SheetForEditing sheet)
    {
        var (view, last) = (sheet.View, sheet.LastYear);
        return
        [
            new(SheetField.Goal, SheetLabels.Goal, view.Goal, SheetField.Goal, Known(last?.Goal)),
            new(SheetField.Role, SheetLabels.Role, view.Role, SheetField.Role, Known(last?.Role)),
            .. view.PlanRelations.Select(relation => Of(relation, last)),
            .. view.RelatedProjects.Index().Select(pair => Of(pair.Item, pair.Index + 1)),
            .. view.PriorityProjects.Index().SelectMany(pair => Of(pair.Item, SheetLabels.PriorityProject(pair.Index + 1), last, sheet.ProjectsLastYear.GetValueOrDefault(pair.Item.ProjectId))),
        ];
    }

    /// <summary>Where on the paper something that is said of a field is shown: there, at its row, or at the beginning of its list.</summary>
    public static ReviewField? At(this IReadOnlyList<ReviewField> fields, SheetField field) =>
        fields.FirstOrDefault(printed => printed.Field == field || printed.Writable == field)
        ?? fields.FirstOrDefault(printed => field.Path.StartsWith(printed.Field.Path + "/", StringComparison.Ordinal))
        ?? fields.FirstOrDefault(printed => field.Covers(printed.Field))
        ?? fields.FirstOrDefault(printed => field.ProjectId is { } id && printed.Field.ProjectId == id)
        ?? fields.FirstOrDefault(printed => field.Part is { } part && printed.Field.Part == part);

    private static ReviewField Of(PlanRelationView relation, SheetView? last) => new(
        SheetField.Relation(relation.Id),
        $"計画等との関連　{relation.Label}",
        string.Join('\n', relation.Lines),
        SheetField.RelationLines(relation.Id),
        last?.PlanRelations.FirstOrDefault(other => other.Label == relation.Label) is { } before ? string.Join('\n', before.Lines) : null);

    private static ReviewField Of(RelatedProjectView related, int number) =>
        new(SheetField.Related(related.Id), string.Create(CultureInfo.InvariantCulture, $"関連する重点事業　{number}行目"), $"{related.Measure}　{related.Project}", null, null)
        {
            PlanItems = [.. new[] { (related.MeasureItemId, related.Measure), (related.ProjectItemId, related.Project) }.Where(named => named.Item1 is not null).Select(named => (named.Item1!, named.Item2))],
        };

    private static IEnumerable<ReviewField> Of(PriorityProjectView project, string number, SheetView? last, ProjectLastYear? lastYear)
    {
        var before = last?.PriorityProjects.FirstOrDefault(other => other.ProjectId == project.ProjectId);
        yield return new(SheetField.ProjectName(project.ProjectId), $"{number} 事業名", project.Name, SheetField.ProjectName(project.ProjectId), before?.Name);
        yield return new(SheetField.ProjectMeasure(project.ProjectId), $"{number} {SheetLabels.PlanMeasure}", project.Measure, null, Known(before?.Measure))
        {
            PlanItems = project.MeasureItemId is { } itemId ? [(itemId, project.Measure)] : [],
        };
        yield return new(SheetField.ProjectOutline(project.ProjectId), $"{number} {SheetLabels.Outline}", project.Outline, SheetField.ProjectOutline(project.ProjectId), Known(lastYear?.Outline));
        foreach (var row in project.Schedule)
        {
            var rowBefore = lastYear?.Schedule.FirstOrDefault(other => other.Title == row.Title);
            yield return new(SheetField.ScheduleRow(project.ProjectId, row.Id), $"{number} {SheetLabels.Schedule}「{row.Title}」", Words(row), null, rowBefore is null ? null : Words(rowBefore));
        }
    }

    private static string? Known(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string Words(ScheduleRowView row) => string.Join('、', row.Entries.OrderBy(entry => entry.FirstOrdinal).Select(Words));

    private static string Words(ScheduleEntry entry)
    {
        var from = entry.Axis.PointName(entry.From);
        var span = entry.From == entry.To ? from : $"{from}～{entry.Axis.PointName(entry.To)}";
        return entry.Text.Length > 0 ? $"{span} {entry.Text}" : span;
    }
}
