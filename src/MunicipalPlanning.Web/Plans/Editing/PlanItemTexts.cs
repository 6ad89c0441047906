using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Web.Plans.Editing;

/// <summary>What is stored in a field of a plan item or of the plan's lists.</summary>
internal static class PlanItemTexts
{
    public const string Yes = "1";

    /// <returns>Null if there is no such field, or no longer.</returns>
    public static string? Of(PlanItemForEditing item, PlanField field) => field.Within.Split('/') switch
    {
        ["number"] => item.Number,
        ["title"] => item.Title,
        ["priority"] => Flag(item.IsPriority),
        ["units"] => Units(item),
        ["units-text"] => item.UnitsText,
        ["policy"] => item.Policy,
        ["ancestors"] => Ancestors(item),
        ["issue", var id] => item.Issues.FirstOrDefault(issue => issue.Id.ToString() == id)?.Text,
        ["action", var id, var part] when item.Actions.FirstOrDefault(action => action.Id.ToString() == id) is { } action => part switch
        {
            "number" => action.Number,
            "text" => action.Text,
            "priority" => Flag(action.IsPriority),
            _ => null,
        },
        ["indicator", var id, .. var rest] when item.Indicators.FirstOrDefault(indicator => indicator.Id.ToString() == id) is { } indicator => Of(indicator, rest),
        _ => null,
    };

    /// <inheritdoc cref="Of(PlanItemForEditing, PlanField)"/>
    public static string? Of(PlanOutline plan, PlanField field) => field.Path.Split('/') switch
    {
        ["name"] => plan.Name,
        ["kind"] => plan.Kind.ToString(),
        ["parent"] => plan.ParentId ?? "",
        ["first-year"] => plan.FirstYear?.ToString() ?? "",
        ["last-year"] => plan.LastYear?.ToString() ?? "",
        ["levels"] => string.Join('\n', plan.Levels),
        ["caution"] => plan.CautionPercent.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["term", var id, var part] when plan.Terms.FirstOrDefault(term => term.Id.ToString() == id) is { } term => part == "term" ? term.Term : term.Meaning,
        ["chapter", var id, var part] when plan.Chapters.FirstOrDefault(chapter => chapter.Id.ToString() == id) is { } chapter => part == "title" ? chapter.Title : chapter.Text,
        _ => null,
    };

    public static string Units(PlanItemForEditing item) => string.Join('\n', item.Units.Select(unit => unit.Id));

    /// <summary>In the order in which they are stored.</summary>
    public static string Ancestors(PlanItemForEditing item) => Lines(item.Ancestors.Select(ancestor => ancestor.Id));

    public static string Lines(IEnumerable<string> ids) => string.Join('\n', ids.Order(StringComparer.Ordinal));

    public static string Flag(bool isSet) => isSet ? Yes : "";

    private static string? Of(PlanIndicatorView indicator, string[] path) => path switch
    {
        ["name"] => indicator.Name,
        ["definition"] => indicator.Definition,
        ["unit"] => indicator.Unit,
        ["direction"] => indicator.Direction?.ToString() ?? "",
        ["cumulative"] => Flag(indicator.IsCumulative),
        ["note"] => indicator.Note,
        ["baseline"] => indicator.Baseline,
        ["baseline-year"] => indicator.BaselineYear?.ToString() ?? "",
        [var year, "target"] => indicator.Values.FirstOrDefault(value => value.Year?.ToString() == year)?.Target ?? "",
        [var year, "actual"] => indicator.Values.FirstOrDefault(value => value.Year?.ToString() == year)?.Actual ?? "",
        _ => null,
    };
}
