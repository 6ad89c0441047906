using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>差戻しで求められた欄: the fields with unsolved remarks of the policy division.</summary>
internal static class AskedFields
{
    public static async Task<IReadOnlyList<SheetField>> LoadAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken) =>
        [.. (await LoadAsync(context, [submission], cancellationToken))[submission.Id]];

    /// <summary>The same for several forms at once.</summary>
    public static async Task<ILookup<Guid, SheetField>> LoadAsync(PlanningDbContext context, IReadOnlyCollection<Submission> submissions, CancellationToken cancellationToken)
    {
        var ids = submissions.Where(submission => submission.IsUnderRepair).Select(submission => submission.Id).ToList();
        var asked = ids.Count == 0 ? [] : await context.Remarks.Where(remark => ids.Contains(remark.SubmissionId) && remark.Kind == RemarkKind.Remark && remark.SolvedAt == null)
            .Select(remark => new { remark.SubmissionId, remark.Field }).Distinct().ToListAsync(cancellationToken);
        return asked.ToLookup(remark => remark.SubmissionId, remark => new SheetField(remark.Field));
    }
}
