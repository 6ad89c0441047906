using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Plans.Coverage;

/// <summary>取組の対応: the items of a plan against the sections of a year, and what is tied to nothing.</summary>
/// <param name="Groups">The departments with their sections, in office order.</param>
/// <param name="Untied">どの施策にもつながらない事業: picked by a sheet, but with neither a 重点施策 nor a place in any plan.</param>
/// <param name="WithoutMeasure">The sheets whose projects all have 「－」 or words in place of a 重点施策.</param>
/// <param name="Projects">How many projects serve the plan at all.</param>
public sealed record CoverageMatrix(
    PlanItemTree Plan,
    FiscalYear Year,
    IReadOnlyList<CoverageGroup> Groups,
    IReadOnlyList<CoverageRow> Rows,
    IReadOnlyList<CoverageProject> Untied,
    IReadOnlyList<CoverageSheet> WithoutMeasure,
    int Projects)
{
    public IEnumerable<CoverageColumn> Columns => Groups.SelectMany(group => group.Columns);

    /// <summary>誰も取り上げていない項目.</summary>
    public IReadOnlyList<CoverageRow> Untaken => [.. Rows.Where(row => row is { IsGroup: false, IsTakenUp: false })];
}

/// <summary>A department; empty name for the sections that have none.</summary>
public sealed record CoverageGroup(string Name, IReadOnlyList<CoverageColumn> Columns);

/// <summary>A section, or another unit that takes part.</summary>
/// <param name="Projects">How many of its projects serve the plan: not the sum of its cells, because a project may serve several items.</param>
public sealed record CoverageColumn(string UnitId, string Name, int Projects, int Charges);

/// <summary>One item of the plan.</summary>
/// <param name="IsGroup">A heading over the items that sheets choose from.</param>
/// <param name="Cells">By unit; empty cells are absent.</param>
/// <param name="IsTakenUp">A sheet has a project, or a related project, for it or for an item below it.</param>
/// <param name="SheetsInWords">How many sheets name it only in the words of 計画等との関連.</param>
public sealed record CoverageRow(PlanItemPlace Item, bool IsGroup, IReadOnlyDictionary<string, CoverageCell> Cells, bool IsTakenUp, int SheetsInWords)
{
    public int Projects => Cells.Values.Sum(cell => cell.Projects.Count);

    public int Charges => Cells.Values.Count(cell => cell.Charge is not null);
}

/// <summary>What a unit does for an item.</summary>
/// <param name="Projects">Its priority projects for the item or one below it.</param>
/// <param name="IsRelated">Its sheet names the item among 関連する重点事業.</param>
/// <param name="Charge">担当 as the plan has it; null if it is not in charge.</param>
public sealed record CoverageCell(IReadOnlyList<CoverageProject> Projects, bool IsRelated, CoverageCharge? Charge)
{
    public static CoverageCell Empty { get; } = new([], false, null);
}

public enum CoverageCharge
{
    /// <summary>主担当.</summary>
    Main,

    /// <summary>共に担当する課.</summary>
    Shared,
}

/// <summary>A priority project of the year, once, however many sheets show it.</summary>
/// <param name="UnitId">The section that owns it.</param>
/// <param name="SheetUnitId">The unit on whose sheet to read it: the owner's, or else the one that picked it.</param>
/// <param name="State">Of that sheet.</param>
public sealed record CoverageProject(string Id, string Name, string UnitId, string UnitName, string SheetUnitId, SubmissionState State, Thousands? Budget);

/// <summary>A sheet of the year.</summary>
public sealed record CoverageSheet(string UnitId, string UnitName, SubmissionState State);
