using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>差戻しで求められた欄: the fields with unsolved remarks of the policy division.</summary>
internal static class AskedFields
{
    public static async Task<IReadOnlyList<SheetField>> LoadAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken) =>
        submission.IsUnderRepair
            ? [.. (await context.Remarks.Where(remark => remark.SubmissionId == submission.Id && remark.Kind == RemarkKind.Remark && remark.SolvedAt == null)
                .Select(remark => remark.Field).Distinct().ToListAsync(cancellationToken)).Select(field => new SheetField(field))]
            : [];
}
