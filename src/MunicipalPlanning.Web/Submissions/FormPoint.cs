using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Web.Submissions;

/// <summary>直すところ (it hinders the handing in) or 確かめるところ, with the way to its field.</summary>
/// <param name="Title">What is wrong, in one sentence.</param>
/// <param name="Explanation">What to do, or where.</param>
/// <param name="Mark">③, the project's number; 役割 and the like; empty if it needs none.</param>
/// <param name="Key">Under which the person leaves it as it is; null where that cannot be said.</param>
public sealed record FormPoint(SheetField Field, string Title, string Explanation, string Mark, bool Hinders, string Icon, string? Key = null)
{
    /// <summary>What hinders: the first sentence says what is wrong, the rest what to do.</summary>
    public static FormPoint Hindering(SheetProblem problem, string mark = "")
    {
        var end = problem.Message.IndexOf('。', StringComparison.Ordinal);
        var (title, explanation) = end < 0 ? (problem.Message, "") : (problem.Message[..end], problem.Message[(end + 1)..]);
        return new FormPoint(problem.Field, title, explanation, mark, true, "error");
    }
}
