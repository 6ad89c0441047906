using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.Home;

/// <summary>Whether it makes sense to publish a year now.</summary>
internal static class PublishingWords
{
    /// <returns>Why not; null if it does: everything is accepted, or the day of publication has come.</returns>
    public static string? WhyNot(SubmissionOverview overview)
    {
        if (overview.Lines.All(line => line.State != SubmissionState.Accepted))
            return "確認済のシートがありません。確認済にすると公表できます。";
        var open = overview.Lines.Count(line => line.State is not (SubmissionState.Accepted or SubmissionState.Published));
        if (open == 0 || overview.Phase?.PublishOn <= overview.Today)
            return null;
        return $"確認済でないシートが{open}件あります。すべて確認済になるか、{(overview.Phase?.PublishOn is { } day ? $"公表日（{DeadlineWords.Day(day)}）が来る" : "管理の「年度と期限」で決める公表日が来る")}と公表できます。";
    }
}
