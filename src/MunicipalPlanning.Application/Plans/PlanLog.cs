namespace MunicipalPlanning.Application.Plans;

/// <summary>The names under which the change log knows plans and their items.</summary>
public static class PlanLog
{
    /// <summary>All of a plan but its items.</summary>
    public static string Plan(string planId) => $"plan/{planId}";

    public static string Item(string itemId) => $"plan-item/{itemId}";
}
