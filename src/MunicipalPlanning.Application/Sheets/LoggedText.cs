using System.Text.Encodings.Web;
using System.Text.Json;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>計画等との関連 as the log keeps a row that came or went.</summary>
/// <param name="At">Its place, 0 for the first.</param>
internal sealed record LoggedRelation(int At, Guid Id, string Label, string? Plan, IReadOnlyList<string> Lines)
{
    public static LoggedRelation Of(ManagementSheet sheet, PlanRelation relation) => Of(LoggedText.Place(sheet.PlanRelations, relation), relation);

    public static LoggedRelation Of(int at, PlanRelation relation) => new(at, relation.Id, relation.Label, relation.PlanId, [.. relation.Lines]);
}

/// <summary>関連する重点事業 as the log keeps a row that came or went; choices as <see cref="PlanChoiceText"/>.</summary>
internal sealed record LoggedRelated(int At, Guid Id, string Measure, string Project)
{
    public static LoggedRelated Of(ManagementSheet sheet, RelatedProject related) => Of(LoggedText.Place(sheet.RelatedProjects, related), related);

    public static LoggedRelated Of(int at, RelatedProject related) =>
        new(at, related.Id, PlanChoiceText.Write(related.Measure), PlanChoiceText.Write(related.Project));
}

/// <summary>今年度の重点事業 as the log keeps one that was picked or dropped.</summary>
internal sealed record LoggedPick(int At, Guid Id, string Project, string Name, string Measure)
{
    public static LoggedPick Of(ManagementSheet sheet, PriorityProject pick, string name) => Of(LoggedText.Place(sheet.PriorityProjects, pick), pick, name);

    public static LoggedPick Of(int at, PriorityProject pick, string name) =>
        new(at, pick.Id, pick.ProjectId, name, PlanChoiceText.Write(pick.Measure));
}

/// <summary>A place in a list, before or after a move.</summary>
/// <param name="Id">Of the row; of a pick that of its project.</param>
/// <param name="Name">As people know it.</param>
internal sealed record LoggedPlace(int At, string Id, string Name);

/// <summary>取組 as the log keeps a row.</summary>
/// <param name="Text">As <see cref="ScheduleRowText"/>.</param>
internal sealed record LoggedRow(int At, Guid Id, string Text)
{
    public static LoggedRow Of(ProjectYear record, ScheduleRow row) => Of(LoggedText.Place(record.Schedule, row), row);

    public static LoggedRow Of(int at, ScheduleRow row) => new(at, row.Id, ScheduleRowText.Write(row.Title, row.Entries));
}

/// <summary>A whole sheet before an import wrote it anew.</summary>
internal sealed record LoggedSheet(string Goal, string Role, IReadOnlyList<LoggedRelation> Relations, IReadOnlyList<LoggedRelated> Related, IReadOnlyList<LoggedPick> Picks)
{
    public static LoggedSheet Of(ManagementSheet sheet) => new(
        sheet.Goal,
        sheet.Role,
        [.. sheet.PlanRelations.Select((relation, at) => LoggedRelation.Of(at, relation))],
        [.. sheet.RelatedProjects.Select((related, at) => LoggedRelated.Of(at, related))],
        [.. sheet.PriorityProjects.Select((pick, at) => LoggedPick.Of(at, pick, ""))]);
}

/// <summary>A project's year as it was opened, or before an import wrote it anew.</summary>
/// <param name="Unit">Empty where the year had not been opened.</param>
/// <param name="File">Everything else of the year, as an export writes it; empty where only the sheet's part counts.</param>
internal sealed record LoggedProject(string Name, string Unit, string Outline, IReadOnlyList<LoggedRow> Rows, string File = "")
{
    public static LoggedProject Of(string name, ProjectYear? record, string file = "") =>
        record is null ? new(name, "", "", []) : new(name, record.UnitId, record.Outline, [.. record.Schedule.Select((row, at) => LoggedRow.Of(at, row))], file);
}

/// <summary>What the log keeps of more than a text, so that it can be put back; people are shown words.</summary>
internal static class LoggedText
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);

    /// <returns>Null for a text of another form, such as the words that the log kept at first.</returns>
    public static T? Read<T>(string text)
        where T : class
    {
        try
        {
            return text.StartsWith('{') ? JsonSerializer.Deserialize<T>(text, Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static int Place<T>(IReadOnlyList<T> members, T member)
        where T : class
    {
        for (var place = 0; place < members.Count; place++)
        {
            if (ReferenceEquals(members[place], member))
                return place;
        }
        throw new ArgumentException("The member is not in the list.", nameof(member));
    }
}
