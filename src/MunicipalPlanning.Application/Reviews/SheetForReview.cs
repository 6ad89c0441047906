using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Sheets.Rules;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Reviews;

/// <summary>A sheet as the policy division reads it.</summary>
/// <param name="AsReturned">The sheet at the moment of the last 差戻し; null if it was never sent back.</param>
/// <param name="Findings">規則で見つかったこと.</param>
public sealed record SheetForReview(
    SheetForEditing Sheet,
    SheetView? AsReturned,
    IReadOnlyList<SheetFinding> Findings)
{
    public SheetView View => Sheet.View;

    public Submission Submission => Sheet.Submission;

    public IReadOnlyList<RemarkView> Remarks => Sheet.Remarks;

    /// <summary>The last 提出; null if the log does not know it.</summary>
    public SubmissionStep? HandedIn => Sheet.Steps.FirstOrDefault(step => step.Verb == SubmissionVerb.HandIn);

    /// <summary>指摘 that are not solved; they go along with a 差戻し and hinder 確認済.</summary>
    public IReadOnlyList<RemarkView> Open => [.. Remarks.Where(remark => remark.Kind == RemarkKind.Remark && !remark.IsSolved)];

    /// <summary>Whether it was handed in again after a 差戻し (再提出).</summary>
    public bool IsAgain => Submission.Round > 1 && Submission.State == SubmissionState.Submitted;
}
