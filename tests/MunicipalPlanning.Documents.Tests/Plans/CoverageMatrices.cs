using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Plans.Coverage;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Documents.Tests.Plans;

/// <summary>Matrices of a made-up city: every section has a project for every second item.</summary>
internal static class CoverageMatrices
{
    public static CoverageMatrix Of(int departments, int sectionsEach, int items)
    {
        var places = Enumerable.Range(1, items).Select(number => new PlanItemPlace($"item-{number}", null, $"{number}", $"施策その{number}", 0, "施策", false)).ToList();
        var groups = Enumerable.Range(1, departments)
            .Select(department => new CoverageGroup($"第{department}部", [.. Enumerable.Range(1, sectionsEach).Select(section => new CoverageColumn($"{department}-{section}", $"第{department}の{section}課", 1, 0))])).ToList();
        var columns = groups.SelectMany(group => group.Columns).ToList();
        var rows = places.Select((place, index) => new CoverageRow(
            place, false, index % 2 > 0 ? new Dictionary<string, CoverageCell>() : columns.ToDictionary(column => column.UnitId, column => new CoverageCell([Project(column)], false, null)), index % 2 == 0, index % 2)).ToList();
        return new CoverageMatrix(new PlanItemTree("plan", "緑の基本計画", places), new FiscalYear(2026), groups, rows, [], [], columns.Count);
    }

    private static CoverageProject Project(CoverageColumn column) => new($"p-{column.UnitId}", "公園事業", column.UnitId, column.Name, column.UnitId, SubmissionState.Drafting, null);
}
