using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>組織マネジメントシート as it is read and printed: every text resolved, in the order of the form.</summary>
/// <param name="DepartmentName">部名; empty where a section's department is not known.</param>
/// <param name="SectionName">課名; empty on a department's sheet.</param>
/// <param name="RelatedPlanName">The plan whose 重点事業 the unit takes part in; empty if none is known.</param>
public sealed record SheetView(
    string MunicipalityName,
    FiscalYear Year,
    string UnitId,
    UnitKind UnitKind,
    string DepartmentName,
    string SectionName,
    string Goal,
    string Role,
    IReadOnlyList<PlanRelationView> PlanRelations,
    string RelatedPlanName,
    IReadOnlyList<RelatedProjectView> RelatedProjects,
    IReadOnlyList<PriorityProjectView> PriorityProjects)
{
    public string UnitName => UnitKind == UnitKind.Section ? SectionName : DepartmentName;
}

/// <summary>計画等との関連: one row, its label (①総合計画 基本構想) and lines.</summary>
public sealed record PlanRelationView(Guid Id, string Label, string? PlanId, IReadOnlyList<string> Lines);

/// <summary>関連する重点事業: one row; 重点施策 and 重点事業 as printed, with the plan items they come from, if any.</summary>
public sealed record RelatedProjectView(Guid Id, string Measure, string Project, string? MeasureItemId, string? ProjectItemId);

/// <summary>今年度の重点事業: one block of the sheet.</summary>
/// <param name="OwnerName">The section that writes the project's text.</param>
/// <param name="Measure">総合計画重点施策 as printed; empty if not written.</param>
public sealed record PriorityProjectView(
    Guid Id,
    string ProjectId,
    string Name,
    string OwnerUnitId,
    string OwnerName,
    string Measure,
    string? MeasureItemId,
    string Outline,
    IReadOnlyList<ScheduleRowView> Schedule);

/// <summary>取組: one row of the schedule with its entries in stacking order.</summary>
public sealed record ScheduleRowView(Guid Id, string Title, IReadOnlyList<ScheduleEntry> Entries);
