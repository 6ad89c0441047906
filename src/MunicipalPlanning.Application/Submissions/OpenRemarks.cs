using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>残っている指摘: how many remarks of the policy division are unsolved on each form of a year.</summary>
internal static class OpenRemarks
{
    /// <param name="form">Only forms of this kind.</param>
    /// <param name="seesAll">Also those that the section does not see yet.</param>
    /// <returns>By submission; a form without any is not among them.</returns>
    public static Task<Dictionary<Guid, int>> CountAsync(PlanningDbContext context, FiscalYear year, SubmissionForm form, bool seesAll, CancellationToken cancellationToken) =>
        (from remark in context.Remarks
         join submission in context.Submissions on remark.SubmissionId equals submission.Id
         where submission.Year == year && submission.Form == form && remark.Kind == RemarkKind.Remark && remark.SolvedAt == null && (seesAll || remark.Round <= submission.ReturnedRound)
         group remark by submission.Id into open
         select new { open.Key, Count = open.Count() }).ToDictionaryAsync(open => open.Key, open => open.Count, cancellationToken);
}
