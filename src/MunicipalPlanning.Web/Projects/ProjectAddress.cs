using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Web.Projects;

/// <summary>Where the pages about projects lead.</summary>
internal static class ProjectAddress
{
    /// <summary>事務事業一覧.</summary>
    public static string List(FiscalYear year) => $"/projects/{year}";

    /// <summary>取込み of another system's list.</summary>
    public static string Import(FiscalYear year) => $"{List(year)}/import";

    /// <summary>One project's record of a year.</summary>
    public static string Record(FiscalYear year, string projectId) => $"{List(year)}/{Uri.EscapeDataString(projectId)}";

    /// <summary>系譜と推移.</summary>
    public static string Lineage(FiscalYear year, string projectId) => $"{Record(year, projectId)}/lineage";

    /// <summary>事務事業点検シート as it is printed.</summary>
    public static string Review(FiscalYear year, string projectId) => $"{Record(year, projectId)}/review";

    public static string ReviewPdf(FiscalYear year, string projectId) => $"{Review(year, projectId)}.pdf";

    /// <summary>The review sheets of a unit as one book.</summary>
    public static string ReviewBook(FiscalYear year, string unitId) => $"{List(year)}/review.pdf?unit={Uri.EscapeDataString(unitId)}";

    /// <summary>点検シート of a year.</summary>
    public static string Reviews(FiscalYear year) => $"{List(year)}/reviews";

    /// <summary>年度末評価.</summary>
    public static string Rating(FiscalYear year) => $"{List(year)}/rating";

    /// <summary>年度末評価 of a unit, with one of its projects open.</summary>
    public static string Rating(FiscalYear year, string unitId, string? projectId = null) =>
        $"{Rating(year)}?unit={Uri.EscapeDataString(unitId)}{(projectId is null ? "" : $"&project={Uri.EscapeDataString(projectId)}")}";

    /// <summary>評価のばらつき.</summary>
    public static string RatingSpread(FiscalYear year) => $"{Rating(year)}/spread";

    /// <summary>評価の尺度.</summary>
    public static string RatingScale(FiscalYear year) => $"{Rating(year)}/scale";
}
