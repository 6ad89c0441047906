using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>Which projects of the year stand in forms that have been handed in, so that a list must not write over them unseen.</summary>
internal sealed class ListLocks
{
    /// <summary>What a sheet prints of a project that it picks.</summary>
    private static readonly ListField[] OnSheets = [ListField.Name, ListField.Outline];

    private readonly ILookup<string, (string Unit, SubmissionState State)> _forms;
    private readonly bool _isPolicyDivision;

    private ListLocks(ILookup<string, (string Unit, SubmissionState State)> forms, bool isPolicyDivision) => (_forms, _isPolicyDivision) = (forms, isPolicyDivision);

    public static async Task<ListLocks> LoadAsync(PlanningDbContext context, Person person, FiscalYear year, CancellationToken cancellationToken)
    {
        var units = await context.Units.Select(unit => new { unit.Id, unit.Name }).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        var picks = await context.Sheets.Where(sheet => sheet.Year == year)
            .SelectMany(sheet => sheet.PriorityProjects, (sheet, pick) => new { pick.ProjectId, sheet.UnitId, sheet.Submission.State }).ToListAsync(cancellationToken);
        return new ListLocks(
            picks.Where(pick => pick.State is not (SubmissionState.Drafting or SubmissionState.Returned)).ToLookup(pick => pick.ProjectId, pick => (units[pick.UnitId], pick.State)),
            person.Duties.Any(duty => duty.Role == StaffRole.PolicyDivision));
    }

    /// <summary>Whether the field can be written; otherwise, or where it should be looked at twice, why.</summary>
    public (bool IsLocked, string Why)? Find(string projectId, ListField field)
    {
        if (!OnSheets.Contains(field) || _forms[projectId].ToList() is not { Count: > 0 } forms)
            return null;
        var (unit, state) = forms.MaxBy(form => form.State);
        var isLocked = !_isPolicyDivision || state is SubmissionState.Accepted or SubmissionState.Published;
        return (isLocked, $"{unit}の組織マネジメントシートが{state.Word()}です。{(isLocked ? "直すには差戻しが要ります。" : "提出された文が変わります。")}");
    }
}
