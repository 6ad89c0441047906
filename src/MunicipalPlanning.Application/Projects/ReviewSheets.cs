using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>Begins 事務事業点検シート. What stands on one is the project's; the sheet only has a way to publication.</summary>
public sealed class ReviewSheets(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <summary>点検シートを作る.</summary>
    /// <exception cref="AccessRefusedException">The person may not write for the unit.</exception>
    /// <exception cref="ProjectRefusedException">The project has no record of the year.</exception>
    public async Task BeginAsync(Person person, FiscalYear year, string projectId, CancellationToken cancellationToken)
    {
        await using var work = await ProjectWork.OpenAsync(contexts, clock, person, year, projectId, cancellationToken);
        if (work.Year.ReviewSheet is not null)
            return;
        Begin(work.Context, work.Year);
        work.Log(work.Year.ReviewSheet!.Record, SheetStateUndo.Created, "", "作成");
        await work.CommitAsync(cancellationToken);
    }

    /// <summary>重点事業の点検シートをまとめて作る: for every project that a sheet of the year has picked.</summary>
    /// <returns>How many were begun.</returns>
    /// <exception cref="AccessRefusedException">The person may not run the year.</exception>
    public async Task<int> BeginForPriorityProjectsAsync(Person person, FiscalYear year, CancellationToken cancellationToken)
    {
        var duty = Rights.Require(person, Verb.ManageYear);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var picked = context.Sheets.IgnoreAutoIncludes().Where(sheet => sheet.Year == year).SelectMany(sheet => sheet.PriorityProjects).Select(pick => pick.ProjectId);
        var records = await context.ProjectYears.IgnoreAutoIncludes().Include(record => record.ReviewSheet)
            .Where(record => record.Year == year && record.ReviewSheet == null && picked.Contains(record.ProjectId)).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var record in records)
        {
            Begin(context, record);
            context.Log(person, now, ChangeKind.Content, record.ReviewSheet!.Record, SheetStateUndo.Created, "", "重点事業の点検シートをまとめて作成", duty: duty);
        }
        await context.SaveChangesAsync(cancellationToken);
        return records.Count;
    }

    /// <summary>点検シートの状況 of a year: units in office order, each with its sheets by number.</summary>
    /// <param name="unitId">A section, or a department with its sections; null for all.</param>
    public async Task<IReadOnlyList<ReviewSheetLine>> ForYearAsync(Person person, FiscalYear year, string? unitId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var units = await context.Units.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(unit => unit.Id, cancellationToken);
        var chosen = units.Values.Where(unit => unitId is null || unit.Id == unitId || unit.ParentId == unitId).Select(unit => unit.Id).ToList();
        var program = await context.YearPrograms.AsNoTracking().SingleOrDefaultAsync(program => program.Year == year, cancellationToken);
        var today = clock.Today();
        var asksResults = ReviewSheetContent.AsksResults(program, year, today);
        var scale = (await RatingScales.AllAsync(context, cancellationToken)).In(year).Scale;
        var records = await context.ProjectYears.AsNoTracking().AsSplitQuery().Where(record => record.Year == year && record.ReviewSheet != null && chosen.Contains(record.UnitId)).ToListAsync(cancellationToken);
        var projectIds = records.Select(record => record.ProjectId).ToList();
        var projects = await context.Projects.AsNoTracking().IgnoreAutoIncludes().Where(project => projectIds.Contains(project.Id)).ToDictionaryAsync(project => project.Id, cancellationToken);
        var seesAll = person.Has(Domain.Access.StaffRole.PolicyDivision);
        var remarks = await OpenRemarks.CountAsync(context, year, SubmissionForm.ReviewSheet, seesAll, cancellationToken);
        var places = new UnitPlaces(units);
        return [.. records
            .OrderBy(record => places.PlaceIn(year, record.UnitId)).ThenBy(record => projects[record.ProjectId].Number, StringComparer.Ordinal).ThenBy(record => record.ProjectId, StringComparer.Ordinal)
            .Select(Line)];

        ReviewSheetLine Line(ProjectYear record)
        {
            var (form, project, unit) = (record.ReviewSheet!, projects[record.ProjectId], units[record.UnitId]);
            var check = ReviewCheck.Of(record, asksResults, scale);
            return new ReviewSheetLine(
                project.Id, project.Number, project.NameIn(year), record.SheetNumber, unit.Id, unit.Name, unit.Kind == UnitKind.Section ? unit.ParentId : null,
                form.Record, form.State, form.Round, check.Completeness, check.Problems, remarks.GetValueOrDefault(form.Id), form.Deadline ?? program?.PhaseOn(today)?.HandInUntil);
        }
    }

    private static void Begin(PlanningDbContext context, ProjectYear record) => context.Add(record.BeginReviewSheet());
}

/// <summary>A review sheet and how far it has come.</summary>
/// <param name="DepartmentId">上位の部; null for a department or a section without one.</param>
/// <param name="Round">2 and more is 再提出.</param>
/// <param name="OpenRemarks">残っている指摘, as far as the person may see them.</param>
/// <param name="Deadline">The deadline that holds; null if the year has none.</param>
public sealed record ReviewSheetLine(
    string ProjectId, string Number, string Name, string SheetNumber, string UnitId, string UnitName, string? DepartmentId,
    string Record, SubmissionState State, int Round, int Completeness, IReadOnlyList<Domain.Sheets.SheetProblem> Problems, int OpenRemarks, DateOnly? Deadline);
