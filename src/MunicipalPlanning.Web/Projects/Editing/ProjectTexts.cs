using System.Globalization;
using MunicipalPlanning.Application.Projects;

namespace MunicipalPlanning.Web.Projects.Editing;

/// <summary>The fields of a project's year as they are stored, by their addresses within the record, and their names.</summary>
public static class ProjectTexts
{
    /// <returns>Null if there is no such field, or no longer.</returns>
    public static string? Of(ProjectView view, string path) => path.Split('/') switch
    {
        ["name"] => view.Name,
        ["number"] => view.Number,
        ["former-name"] => view.FormerName,
        ["unit"] => view.UnitId,
        ["sheet-number"] => view.SheetNumber,
        ["background"] => view.Background,
        ["purpose"] => view.Purpose,
        ["goal"] => view.Goal,
        ["outline"] => view.Outline,
        ["legal-basis"] => view.LegalBasis,
        ["result"] => view.Result,
        ["budget"] => AmountText.Write(view.Budget),
        ["settlement"] => AmountText.Write(view.Settlement),
        ["plan-links"] => string.Join('\n', view.PlanPaths.Select(link => link.Item.ItemId)),
        ["activity", var id, .. var rest] when view.Activities.FirstOrDefault(activity => activity.Id.ToString() == id) is { } activity => Of(activity, rest),
        ["outcome", var id, var part] when view.Outcomes.FirstOrDefault(outcome => outcome.Id.ToString() == id) is { } outcome => Of(view, outcome, part),
        ["review", var part] => Of(view.Review, part),
        _ => null,
    };

    /// <summary>The same field of last year's record; rows are the same where they have the same name.</summary>
    /// <returns>Null if there is none.</returns>
    public static string? OfLastYear(ProjectView view, ProjectView last, string path)
    {
        switch (path.Split('/'))
        {
            case ["activity", var id, .. var rest]:
                var activity = view.Activities.FirstOrDefault(activity => activity.Id.ToString() == id);
                var before = last.Activities.FirstOrDefault(other => other.Name == activity?.Name);
                if (activity is null || before is null)
                    return null;
                if (rest is not ["output", var outputId, var ofOutput])
                    return Of(before, rest);
                var output = activity.Outputs.FirstOrDefault(output => output.Id.ToString() == outputId);
                return before.Outputs.FirstOrDefault(other => other.Name == output?.Name) is { } same ? Of(before, ["output", same.Id.ToString(), ofOutput]) : null;
            case ["outcome", var outcomeId, var ofOutcome]:
                var outcome = view.Outcomes.FirstOrDefault(outcome => outcome.Id.ToString() == outcomeId);
                return last.Outcomes.FirstOrDefault(other => other.Name == outcome?.Name) is { } earlier ? Of(last, earlier, ofOutcome) : null;
            default:
                return Of(last, path);
        }
    }

    /// <summary>活動「創業塾」の内容: the name by which people know a field.</summary>
    public static string LabelOf(ProjectView view, string path) => path.Split('/') switch
    {
        ["activity", var id, ..] when view.Activities.FirstOrDefault(activity => activity.Id.ToString() == id) is { Name.Length: > 0 } activity =>
            $"「{activity.Name}」{ProjectFieldWords.Of(path)}",
        ["outcome", var id, ..] when view.Outcomes.FirstOrDefault(outcome => outcome.Id.ToString() == id) is { Name.Length: > 0 } outcome =>
            $"「{outcome.Name}」{ProjectFieldWords.Of(path)}",
        _ => ProjectFieldWords.Of(path),
    };

    private static string? Of(ActivityView activity, IReadOnlyList<string> path) => path switch
    {
        ["name"] => activity.Name,
        ["years"] => string.Join('\n', activity.Years),
        ["partner"] => activity.Partner,
        ["description"] => activity.Description,
        ["budget"] => AmountText.Write(activity.Budget),
        ["settlement"] => AmountText.Write(activity.Settlement),
        ["output", var id, var part] when activity.Outputs.FirstOrDefault(output => output.Id.ToString() == id) is { } output => part switch
        {
            "name" => output.Name,
            "unit" => output.Unit,
            "target" => output.Target.ToString(),
            "actual" => output.Actual.ToString(),
            "next-target" => output.NextTarget.ToString(),
            _ => null,
        },
        _ => null,
    };

    private static string? Of(ProjectView view, OutcomeView outcome, string part) => part switch
    {
        "name" => outcome.Name,
        "unit" => outcome.Unit,
        "direction" => outcome.Direction?.ToString() ?? "",
        "target" => outcome.Target.ToString(),
        "target-year" => outcome.TargetYear?.ToString() ?? (outcome.IsUndated || outcome.Target.IsEmpty ? "" : view.Year.ToString()),
        "actual" => outcome.Actual.ToString(),
        _ => null,
    };

    private static string? Of(ReviewView? review, string part) => part switch
    {
        "rating" => review?.Rating?.ToString() ?? "",
        "reason" => review?.Reason ?? "",
        "reflection" => review?.Reflection ?? "",
        "improve" => string.Join('\n', review?.Improve ?? []),
        "direction" => review?.Direction ?? "",
        "written-on" => review?.WrittenOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        _ => null,
    };
}
