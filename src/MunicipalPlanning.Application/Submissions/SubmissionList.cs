using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>提出の状況: how far every unit's sheet of a year has come, read with one set of statements however many there are.</summary>
public sealed class SubmissionList(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <summary>Every unit that exists in the year, in office order.</summary>
    public async Task<SubmissionOverview> ForYearAsync(Person person, FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await LoadAsync(context, clock, year, person.Has(StaffRole.PolicyDivision), null, cancellationToken);
    }

    /// <param name="seesAllRemarks">Also those that the section does not see yet.</param>
    /// <param name="unitIds">Only these units; null for all.</param>
    internal static async Task<SubmissionOverview> LoadAsync(PlanningDbContext context, TimeProvider clock, FiscalYear year, bool seesAllRemarks, IReadOnlyCollection<string>? unitIds, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var program = await context.YearPrograms.AsNoTracking().SingleOrDefaultAsync(program => program.Year == year, cancellationToken);
        var sheets = await context.Sheets.AsNoTracking().Where(sheet => sheet.Year == year && (unitIds == null || unitIds.Contains(sheet.UnitId))).ToListAsync(cancellationToken);
        var sources = await SheetSources.LoadAsync(context, year, sheets, cancellationToken);
        var lastChanges = await LastChanges.OfYearAsync(context, year, cancellationToken);
        var remarks = await OpenRemarks.CountAsync(context, year, SubmissionForm.ManagementSheet, seesAllRemarks, cancellationToken);
        var sheetOf = sheets.ToDictionary(sheet => sheet.UnitId);
        var units = OfficeOrder.Of(sources.Units.Values, year);
        var existing = units.Select(unit => unit.Id).ToHashSet();
        var phase = program?.PhaseOn(today);
        return new SubmissionOverview(year, program, today, [.. units.Where(unit => unitIds is null || unitIds.Contains(unit.Id)).Select(unit =>
        {
            var departmentId = unit.Kind == UnitKind.Section && unit.ParentId is { } parent && existing.Contains(parent) ? parent : null;
            return sheetOf.TryGetValue(unit.Id, out var sheet)
                ? Line(unit, departmentId, sheet)
                : new SubmissionLine(unit.Id, unit.Name, unit.Kind, departmentId, ManagementSheet.RecordOf(year, unit.Id), null, null, 0, 0, [], 0, null, phase?.HandInUntil, null, "", false);
        })]);

        SubmissionLine Line(OrganizationUnit unit, string? departmentId, ManagementSheet sheet)
        {
            var (submission, check, last) = (sheet.Submission, sources.Check(sheet), lastChanges.Of(sheet));
            // What was imported counts from the day on which the unit was to begin.
            var since = last is null ? phase?.Begins : last.At.OfficeDay();
            var line = new SubmissionLine(
                unit.Id, unit.Name, unit.Kind, departmentId, submission.Record, submission.Id, submission.State, submission.Round, check.Completeness, check.Problems,
                remarks.GetValueOrDefault(submission.Id), submission.Deadline, submission.Deadline ?? phase?.HandInUntil, last?.At, last?.Person ?? "", false);
            return line with { IsStill = line.WaitsForUnit && since?.AddDays(SubmissionLine.StillAfterDays) <= today };
        }
    }
}
