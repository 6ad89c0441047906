namespace MunicipalPlanning.Application.Exchange.Format;

internal static class PlanItemTrees
{
    /// <summary>The items and all those below them.</summary>
    public static IEnumerable<ExchangePlanItem> WithDescendants(this IEnumerable<ExchangePlanItem> items) =>
        items.SelectMany(item => item.Items.WithDescendants().Prepend(item));
}
