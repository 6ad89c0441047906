using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>The log keeps what was said in talks; a section reads of 指摘 only once the form has been sent back.</summary>
internal static class RemarkMoments
{
    /// <summary>When something was said that the person may not read yet.</summary>
    public static async Task<HashSet<DateTimeOffset>> HiddenAsync(PlanningDbContext context, Submission submission, Person person, CancellationToken cancellationToken)
    {
        if (person.Has(StaffRole.PolicyDivision))
            return [];
        var hidden = await context.Remarks.AsNoTracking().Include(remark => remark.Entries)
            .Where(remark => remark.SubmissionId == submission.Id && remark.Kind == RemarkKind.Remark && remark.Round > submission.ReturnedRound).ToListAsync(cancellationToken);
        return [.. hidden.SelectMany(remark => remark.Entries.Select(entry => entry.At).Concat(remark.SolvedAt is { } solved ? [solved] : []))];
    }
}
