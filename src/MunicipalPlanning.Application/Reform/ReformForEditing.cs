using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Reform;

/// <summary>The report of a reform item's year as its editor needs it: the page as it is printed, which fields are open, who wrote what when, last year's, and its way to publication.</summary>
/// <param name="Report">The plan's year to which the item belongs.</param>
/// <param name="Units">担当課, the main one first; empty where nobody is in charge.</param>
/// <param name="Subject">What rights are asked for: the main unit in the state of the report.</param>
/// <param name="Access">Which fields the person may write now.</param>
/// <param name="Program">How the year is run; null where it was never opened.</param>
/// <param name="LatestChanges">The newest entry of the log that is in here, by the record it tells of: the report and the plan item.</param>
/// <param name="LastChanges">The last change of each field, by its address within the report; absent where there was none.</param>
/// <param name="Submission">Null where no report was begun.</param>
/// <param name="Check">What the report still lacks.</param>
/// <param name="Measures">Target and actual of the year, as far as there are any.</param>
/// <param name="Steps">手続き so far, the newest first.</param>
/// <param name="Remarks">指摘と相談 that the person may see.</param>
public sealed record ReformForEditing(
    ReformReportView Report,
    ReformItem Item,
    IReadOnlyList<OrganizationUnit> Units,
    RightSubject Subject,
    ReformAccess Access,
    YearProgram? Program,
    IReadOnlyDictionary<string, long> LatestChanges,
    IReadOnlyDictionary<string, LastChange> LastChanges,
    Submission? Submission,
    ReformCheck Check,
    IReadOnlyList<RatingMeasure> Measures,
    IReadOnlyList<SubmissionStep> Steps,
    IReadOnlyList<RemarkView> Remarks)
{
    /// <summary>What was reported last year; null if nothing was.</summary>
    public ItemProgress? LastYear => Item.Source.Progress.FirstOrDefault(report => report.Year.Next == Report.Year);

    /// <summary>数値からの提案; null where the figures say nothing.</summary>
    public RatingSuggestion? Suggestion => RatingSuggestion.Of(Measures, Report.Scale);
}
