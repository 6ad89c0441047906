using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Web.Projects;

/// <summary>Where the pages about projects lead.</summary>
internal static class ProjectAddress
{
    /// <summary>事務事業一覧.</summary>
    public static string List(FiscalYear year) => $"/projects/{year}";

    /// <summary>One project's record of a year.</summary>
    public static string Record(FiscalYear year, string projectId) => $"{List(year)}/{Uri.EscapeDataString(projectId)}";

    /// <summary>系譜と推移.</summary>
    public static string Lineage(FiscalYear year, string projectId) => $"{Record(year, projectId)}/lineage";

    /// <summary>事務事業点検シート as it is printed.</summary>
    public static string Review(FiscalYear year, string projectId) => $"{Record(year, projectId)}/review";

    public static string ReviewPdf(FiscalYear year, string projectId) => $"{Review(year, projectId)}.pdf";

    /// <summary>The review sheets of a unit as one book.</summary>
    public static string ReviewBook(FiscalYear year, string unitId) => $"{List(year)}/review.pdf?unit={Uri.EscapeDataString(unitId)}";
}
