using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Web.Plans.Editing;

/// <summary>The names by which people know the fields of a plan: 2101 創業と事業承継の支援　個別の取組②.</summary>
internal static class PlanFieldNames
{
    public static string Of(PlanOutline plan, PlanItemForEditing? item, PlanField field)
    {
        var words = Within(item, field);
        return field.ItemId is not { } itemId || plan.Nodes.FirstOrDefault(node => node.Id == itemId) is not { } node ? words : $"{node.NumberedTitle}　{words}";
    }

    private static string Within(PlanItemForEditing? item, PlanField field)
    {
        var words = PlanFieldWords.Of(field.Within);
        return field.Within.Split('/') switch
        {
            ["issue", var id] when item is not null && IndexOf(item.Issues, issue => issue.Id, id) is >= 0 and var index => $"{words}　{index + 1}つ目",
            ["action", var id, ..] when item?.Actions.FirstOrDefault(action => action.Id.ToString() == id) is { Number.Length: > 0 } action => $"{words}{action.Number}",
            ["indicator", var id, .. var rest] when item?.Indicators.FirstOrDefault(indicator => indicator.Id.ToString() == id) is { } indicator => $"{indicator.Name}　{words}{YearOf(rest)}",
            _ => words,
        };
    }

    private static string YearOf(string[] path) =>
        path is [var year, _] && int.TryParse(year, out var start) && FiscalYear.IsValid(start) ? $"（{new FiscalYear(start).Name}）" : "";

    private static int IndexOf<T>(IReadOnlyList<T> list, Func<T, Guid> idOf, string id) => list.Select(idOf).ToList().FindIndex(other => other.ToString() == id);
}
