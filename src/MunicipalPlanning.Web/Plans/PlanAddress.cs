using MunicipalPlanning.Documents.Plans;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Web.Plans;

/// <summary>Where the pages about plans lead.</summary>
internal static class PlanAddress
{
    /// <summary>計画の構成.</summary>
    public static string Tree(string planId) => $"/plans/{Uri.EscapeDataString(planId)}";

    /// <summary>計画の構成, at an item.</summary>
    public static string Item(string planId, string itemId) => $"{Tree(planId)}?item={Uri.EscapeDataString(itemId)}";

    /// <summary>本文の章・用語解説.</summary>
    public static string Texts(string planId) => $"{Tree(planId)}?part={PlanTreePage.Texts}";

    public static string Indicators(string planId, FiscalYear year) => $"{Tree(planId)}/indicators/{year}";

    public static string Coverage(string planId, FiscalYear year) => $"{Tree(planId)}/coverage/{year}";

    /// <summary>名前・期間.</summary>
    public static string Settings(string planId) => $"{Tree(planId)}/settings";

    /// <summary>計画書.</summary>
    public static string Book(string planId) => $"{Tree(planId)}/book";

    /// <summary>履歴 of an item, with that of its reports.</summary>
    public static string History(string planId, string itemId) => $"{Tree(planId)}/history?item={Uri.EscapeDataString(itemId)}";

    /// <summary>どこで使われているか.</summary>
    public static string Uses(string planId, string itemId) => $"/plans/{Uri.EscapeDataString(planId)}/uses/{Uri.EscapeDataString(itemId)}";

    /// <summary>計画の本文, at an item.</summary>
    public static string Book(string planId, string itemId) => $"/plans/{Uri.EscapeDataString(planId)}/book#{PlanBookAddresses.Item(itemId)}";

    public static string Sheet(FiscalYear year, string unitId) => $"/sheets/{year}/{Uri.EscapeDataString(unitId)}";

    /// <summary>A project in the sheet that shows it.</summary>
    public static string Project(FiscalYear year, string unitId, string projectId) => $"{Sheet(year, unitId)}#{SheetField.Project(projectId)}";
}
