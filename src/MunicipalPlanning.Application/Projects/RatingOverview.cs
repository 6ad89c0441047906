using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>年度末評価 of a unit: its priority projects of a year, what the figures suggest, and how it was in the years before.</summary>
public sealed class RatingOverview(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <param name="unitId">Null for the first of the person's own units that has priority projects, or else of all.</param>
    public async Task<UnitRatings> ReadAsync(Person person, FiscalYear year, string? unitId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // All of one moment, or a change in between would be taken for shown.
        await using var moment = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var units = await context.Units.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(unit => unit.Id, cancellationToken);
        var picks = await PriorityPicks.ReadAsync(context, [year], cancellationToken);
        var picked = picks.ProjectIds;
        var places = new UnitPlaces(units);
        var owned = (await context.ProjectYears.Where(record => record.Year == year && picked.Contains(record.ProjectId)).Select(record => new { record.ProjectId, record.UnitId, record.Review!.Rating }).ToListAsync(cancellationToken))
            .GroupBy(record => record.UnitId).OrderBy(group => places.PlaceIn(year, group.Key)).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        var choices = owned.Select(group => new RatingUnit(group.Key, units[group.Key].Name, group.Count(), group.Count(record => record.Rating is not null))).ToList();
        var chosen = unitId ?? FirstOf(person, choices, units);
        var program = await context.YearPrograms.AsNoTracking().SingleOrDefaultAsync(program => program.Year == year, cancellationToken);
        var scales = await RatingScales.AllAsync(context, cancellationToken);
        var result = new UnitRatings(year, chosen is not null && units.TryGetValue(chosen, out var unit) ? new RatingUnit(unit.Id, unit.Name, 0, 0) : null, choices, scales.In(year), [], program, clock.Today());
        var own = owned.FirstOrDefault(group => group.Key == chosen)?.Select(record => record.ProjectId).ToList() ?? [];
        if (own.Count == 0)
            return result;
        var records = await RecordsAsync(context, record => record.Year <= year && own.Contains(record.ProjectId), cancellationToken);
        var projects = await context.Projects.AsNoTracking().IgnoreAutoIncludes().Where(project => own.Contains(project.Id)).ToDictionaryAsync(project => project.Id, cancellationToken);
        var accesses = await AccessesAsync(context, person, units[chosen!], [.. records.Where(record => record.Year == year)], projects, program, cancellationToken);
        var changes = await ChangesAsync(context, year, own, cancellationToken);
        var lines = records.GroupBy(record => record.ProjectId).Select(Line);
        return result with
        {
            Unit = choices.Find(choice => choice.Id == chosen),
            Projects = [.. lines.OrderBy(line => picks.PlaceOf(year, line.Project.Id, chosen!)).ThenBy(line => line.Project.Number, StringComparer.Ordinal).ThenBy(line => line.Project.Id, StringComparer.Ordinal)],
        };

        RatingLine Line(IGrouping<string, ProjectYear> years)
        {
            var record = years.Single(record => record.Year == year);
            var last = years.FirstOrDefault(other => other.Year.Next == year);
            var (access, recent) = (accesses[years.Key], changes[years.Key].ToList());
            return new RatingLine(
                RatedProject.Of(record, projects[years.Key], units[record.UnitId].Name, scales.In(year).Scale),
                RatingMeasure.AllOf(record),
                record.ReviewSheet?.State,
                [.. years.Where(other => other.Year < year).OrderByDescending(other => other.Year).Select(other => RatedProject.Of(other, projects[other.ProjectId], units[other.UnitId].Name, scales.In(other.Year).Scale))],
                record.Review?.Reflection ?? "",
                last?.Review?.Reflection ?? "",
                access.WhyLocked(new SheetField($"{SheetField.Project(years.Key)}/review/rating")),
                recent.Find(change => change.Field == "review/rating").Last,
                recent.Find(change => change.Field == "review/reason").Last,
                recent.Select(change => change.Last.Id).DefaultIfEmpty().Max());
        }
    }

    /// <summary>With what the figures and the rating are read from, and the review sheet.</summary>
    internal static Task<List<ProjectYear>> RecordsAsync(PlanningDbContext context, System.Linq.Expressions.Expression<Func<ProjectYear, bool>> which, CancellationToken cancellationToken) =>
        context.ProjectYears.AsNoTracking().IgnoreAutoIncludes().Include(record => record.ReviewSheet).Include(record => record.Activities).ThenInclude(activity => activity.Outputs).Include(record => record.Outcomes)
            .AsSplitQuery().Where(which).ToListAsync(cancellationToken);

    /// <summary>The person's own section, or one of the own department.</summary>
    private static string? FirstOf(Person person, List<RatingUnit> choices, Dictionary<string, OrganizationUnit> units)
    {
        var own = person.Duties.Where(duty => duty.Role is not (StaffRole.Viewer or StaffRole.Administrator)).Select(duty => duty.UnitId).OfType<string>().ToList();
        return own.Find(id => choices.Exists(choice => choice.Id == id))
            ?? choices.Find(choice => units[choice.Id].ParentId is { } parent && own.Contains(parent))?.Id
            ?? (person.Has(StaffRole.PolicyDivision) || own.Count == 0 ? choices.FirstOrDefault()?.Id : own[0]);
    }

    private async Task<Dictionary<string, ProjectAccess>> AccessesAsync(
        PlanningDbContext context, Person person, OrganizationUnit unit, List<ProjectYear> records, Dictionary<string, Project> projects, YearProgram? program, CancellationToken cancellationToken)
    {
        var year = records[0].Year;
        var sheet = await context.Sheets.AsNoTracking().IgnoreAutoIncludes().Include(sheet => sheet.Submission).Include(sheet => sheet.PriorityProjects).SingleOrDefaultAsync(sheet => sheet.Year == year && sheet.UnitId == unit.Id, cancellationToken);
        var asked = new Dictionary<Guid, IReadOnlyList<SheetField>>();
        foreach (var form in records.Select(record => record.ReviewSheet).Append(sheet?.Submission).OfType<Submission>())
            asked[form.Id] = await AskedFields.LoadAsync(context, form, cancellationToken);
        return records.ToDictionary(record => record.ProjectId, record => ProjectAccess.Of(person, unit, [.. FormsOf(record).Select(form => (form, asked[form.Id]))], program, clock.Today(), projects[record.ProjectId].Number.Length > 0));

        IEnumerable<Submission> FormsOf(ProjectYear record) =>
            new[] { sheet?.PriorityProjects.Any(pick => pick.ProjectId == record.ProjectId) == true ? sheet.Submission : null, record.ReviewSheet }.OfType<Submission>();
    }

    private static async Task<ILookup<string, (string Field, LastChange Last)>> ChangesAsync(PlanningDbContext context, FiscalYear year, List<string> projectIds, CancellationToken cancellationToken)
    {
        var records = projectIds.Select(id => SheetRecords.Project(id, year)).ToList();
        var last = context.Changes.Where(change => records.Contains(change.Record) && change.Kind == ChangeKind.Content).GroupBy(change => new { change.Record, change.Field }).Select(changes => changes.Max(change => change.Id));
        return (await context.Changes.Where(change => last.Contains(change.Id)).Select(change => new { change.Id, change.Record, change.Field, change.Person, change.At }).ToListAsync(cancellationToken))
            .ToLookup(change => SheetRecords.ProjectOf(change.Record)!, change => (change.Field, new LastChange(change.Id, change.Person, change.At)));
    }
}
