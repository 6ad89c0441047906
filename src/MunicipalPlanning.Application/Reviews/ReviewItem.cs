using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Reviews;

/// <summary>A sheet that the policy division reads.</summary>
/// <param name="Record">Its name in the log.</param>
/// <param name="Deadline">Until when it was, or is, to be handed in; null if the year has none.</param>
/// <param name="OpenRemarks">指摘 that are not solved.</param>
public sealed record ReviewItem(string UnitId, string UnitName, string Record, SubmissionState State, int Round, DateOnly? Deadline, int OpenRemarks)
{
    /// <summary>Whether it waits for the policy division.</summary>
    public bool IsWaiting => State == SubmissionState.Submitted;
}
