using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Documents.Projects;

/// <summary>The data-field names of the printed fields, by which an editor highlights and jumps; several where one box holds several fields.</summary>
internal static class ReviewSheetFields
{
    public static string Of(string projectId, params IReadOnlyList<string> paths) => string.Join(' ', paths.Select(path => $"{SheetField.Project(projectId)}/{path}"));

    public static string Of(string projectId, ActivityView activity, string part) => Of(projectId, $"activity/{activity.Id}/{part}");

    /// <summary>Null for the blank cell of an activity without outputs.</summary>
    public static string? Of(string projectId, ActivityView activity, OutputView? output, params IReadOnlyList<string> parts) =>
        output is null ? null : Of(projectId, [.. parts.Select(part => $"activity/{activity.Id}/output/{output.Id}/{part}")]);

    public static string Of(string projectId, OutcomeView outcome, params IReadOnlyList<string> parts) => Of(projectId, [.. parts.Select(part => $"outcome/{outcome.Id}/{part}")]);
}
