using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Plans;

/// <summary>どこで使われているか: who points at a plan item, or at the plan as a whole.</summary>
/// <param name="Sheets">The newest year first, in office order; one for each place of a sheet that names it.</param>
/// <param name="Projects">The newest year first, in office order.</param>
public sealed record PlanUseList(IReadOnlyList<PlanSheetUse> Sheets, IReadOnlyList<PlanProjectUse> Projects)
{
    public static PlanUseList None { get; } = new([], []);

    public int SheetCount => Sheets.DistinctBy(use => (use.Year, use.UnitId)).Count();

    public int ProjectCount => Projects.DistinctBy(use => use.ProjectId).Count();

    public bool IsEmpty => Sheets.Count == 0 && Projects.Count == 0;
}

/// <summary>A place of a sheet that names a plan item.</summary>
/// <param name="ItemId">Null where the sheet names the plan as a whole.</param>
/// <param name="ProjectId">The priority project whose 重点施策 it is; null for other kinds.</param>
/// <param name="ProjectName">Empty where there is no project.</param>
public sealed record PlanSheetUse(FiscalYear Year, string UnitId, string UnitName, SubmissionState State, PlanUseKind Kind, string? ItemId, string? ProjectId, string ProjectName);

/// <summary>A project's year that serves a plan item.</summary>
/// <param name="SheetUnitId">The unit whose sheet of the year shows it, the owner's before others; null if none does.</param>
public sealed record PlanProjectUse(FiscalYear Year, string ProjectId, string Number, string Name, string UnitId, string UnitName, string ItemId, string? SheetUnitId);

/// <summary>How many sheets (unit and year) and projects use an item: the item itself, and with everything below it.</summary>
public sealed record PlanUseCount(int Sheets, int Projects, int SheetsWithBelow, int ProjectsWithBelow)
{
    public static PlanUseCount None { get; } = new(0, 0, 0, 0);

    public bool IsUsed => SheetsWithBelow + ProjectsWithBelow > 0;
}

/// <summary>An item that a unit's sheet or one of its projects points at.</summary>
/// <param name="ProjectId">Null where the sheet itself points at it.</param>
public sealed record PlanPointer(string PlanId, string PlanName, string ItemId, string Number, string Title, PlanUseKind Kind, string? ProjectId, string ProjectName)
{
    public string NumberedTitle => Number.Length == 0 ? Title : $"{Number} {Title}";
}
