using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>Which fields of the year's projects stand in forms that have been handed in, so that a list does not write over them unseen.</summary>
internal sealed class ListLocks
{
    private readonly FiscalYear _year;
    private readonly ILookup<string, Submission> _forms;
    private readonly Dictionary<string, ProjectAccess> _accesses = [];
    private readonly Func<ListKnownProject, IReadOnlyList<Submission>, ProjectAccess> _ask;

    private ListLocks(FiscalYear year, ILookup<string, Submission> forms, Func<ListKnownProject, IReadOnlyList<Submission>, ProjectAccess> ask) => (_year, _forms, _ask) = (year, forms, ask);

    public static async Task<ListLocks> LoadAsync(PlanningDbContext context, Person person, FiscalYear year, IReadOnlyDictionary<string, OrganizationUnit> units, DateOnly today, CancellationToken cancellationToken)
    {
        var sheets = await context.Sheets.AsNoTracking().IgnoreAutoIncludes().Where(sheet => sheet.Year == year)
            .SelectMany(sheet => sheet.PriorityProjects, (sheet, pick) => new { pick.ProjectId, sheet.UnitId, sheet.Submission })
            .Join(context.ProjectYears.Where(record => record.Year == year), pick => new { pick.ProjectId, pick.UnitId }, record => new { record.ProjectId, record.UnitId }, (pick, _) => new { pick.ProjectId, pick.Submission })
            .ToListAsync(cancellationToken);
        var reviews = await context.ProjectYears.AsNoTracking().IgnoreAutoIncludes().Where(record => record.Year == year && record.ReviewSheet != null)
            .Select(record => new { record.ProjectId, Submission = record.ReviewSheet! }).ToListAsync(cancellationToken);
        var program = await context.YearPrograms.AsNoTracking().SingleOrDefaultAsync(program => program.Year == year, cancellationToken);
        // Whoever may bring in the lists of the whole city is asked as the policy division is.
        var asked = new Person(person.AccountId, person.Name, [new Duty(StaffRole.PolicyDivision, null)], person.Origin);
        return new ListLocks(
            year,
            sheets.Concat(reviews).ToLookup(form => form.ProjectId, form => form.Submission),
            (project, forms) => ProjectAccess.Of(asked, units[project.UnitId], [.. forms.Select(form => (form, (IReadOnlyList<SheetField>)[]))], program, today, project.Number.Length > 0));
    }

    /// <returns>Null where nothing speaks against a change; otherwise why it is closed, or why it should be looked at twice.</returns>
    public (bool IsLocked, string Why)? Find(ListKnownProject project, ListField field)
    {
        if (!_forms.Contains(project.Id))
            return null;
        if (!_accesses.TryGetValue(project.Id, out var access))
            _accesses[project.Id] = access = _ask(project, [.. _forms[project.Id]]);
        var address = SheetRecords.FieldOf(SheetRecords.Project(project.Id, _year), field.Path());
        if (access.WhyLocked(address) is { } why)
            return (true, why);
        var shown = _forms[project.Id].Where(form => form.State is not (SubmissionState.Drafting or SubmissionState.Returned) && ProjectAccess.Shows(form.Form, address)).ToList();
        return shown.Count == 0 ? null : (false, string.Concat(shown.Select(form => $"{(form.Form == SubmissionForm.ReviewSheet ? "点検シート" : "組織マネジメントシート")}が{form.State.Word()}です。{(form.State == SubmissionState.Published ? "公表した写しは変わりません。" : "")}")));
    }
}
