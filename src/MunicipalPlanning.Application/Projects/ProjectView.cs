using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects;

/// <summary>事務事業の年度 as it is read and printed: every text resolved, in the order of the forms.</summary>
/// <param name="DepartmentName">部名; empty where the unit's department is not known, or the unit is one.</param>
/// <param name="PlanPaths">計画上の位置付け, in the order of the links.</param>
/// <param name="Budget">予算額 as written for the whole project; null if not written.</param>
/// <param name="Settlement">決算額 as written for the whole project; null if not written.</param>
public sealed record ProjectView(
    string MunicipalityName,
    string ProjectId,
    string Number,
    string Name,
    string FormerName,
    FiscalYear Year,
    string UnitId,
    string UnitName,
    string DepartmentName,
    string SheetNumber,
    IReadOnlyList<ProjectPlanPath> PlanPaths,
    string Background,
    string Purpose,
    string Goal,
    string Outline,
    string LegalBasis,
    IReadOnlyList<ActivityView> Activities,
    Thousands? Budget,
    Thousands? Settlement,
    IReadOnlyList<OutcomeView> Outcomes,
    string Result,
    ReviewView? Review,
    IReadOnlyList<ScheduleRowView> Schedule)
{
    public AmountTotal TotalBudget => AmountTotal.Of(Budget, Activities.Select(activity => activity.Budget));

    public AmountTotal TotalSettlement => AmountTotal.Of(Settlement, Activities.Select(activity => activity.Settlement));
}
