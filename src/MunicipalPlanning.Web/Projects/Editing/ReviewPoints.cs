using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Documents.Projects;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Submissions;

namespace MunicipalPlanning.Web.Projects.Editing;

/// <summary>直すところ and 確かめるところ of a review sheet.</summary>
internal static class ReviewPoints
{
    public static IReadOnlyList<FormPoint> Of(ProjectForEditing project) =>
    [
        .. project.Check.Problems.Select(problem => FormPoint.Hindering(problem, MarkOf(problem.Field.Path))),
        .. Sum("budget", "予算額", project.View.TotalBudget, project),
        .. Sum("settlement", "決算額", project.View.TotalSettlement, project),
        .. Same("review/reflection", "業務の振り返り", view => view.Review?.Reflection, project),
        .. Same("review/direction", "今後の方向性", view => view.Review?.Direction, project),
        .. ReviewSheetGlyphs.FindMissing(project.View).Select(glyph => new FormPoint(
            project.FieldOf(PathOf(glyph.Field)), "印刷の書体にない文字があります", $"{glyph.Label}「{glyph.Character}」（{glyph.CodePoint}）", MarkOf(PathOf(glyph.Field)), false, "warning", $"glyph/{glyph.Field}/{glyph.CodePoint}")),
    ];

    private static IEnumerable<FormPoint> Sum(string path, string label, AmountTotal total, ProjectForEditing project)
    {
        if (total.Difference is { } difference)
            yield return new FormPoint(project.FieldOf(path), $"{label}が活動の合計と違います", difference.Words, "③", false, "warning", $"sum/{path}/{difference.Written}/{difference.Sum}");
    }

    private static IEnumerable<FormPoint> Same(string path, string label, Func<ProjectView, string?> text, ProjectForEditing project)
    {
        if (text(project.View) is { Length: > 0 } now && project.LastYear is { } last && text(last) == now)
            yield return new FormPoint(project.FieldOf(path), $"{label}が昨年と同じ文です", "今年のことを書くか、このままでよいときは「このままでよい」を押してください。", "⑤", false, "equals", $"same/{path}");
    }

    private static string PathOf(string glyphField) => glyphField is "reflection" or "direction" ? $"review/{glyphField}" : glyphField;

    /// <summary>The number of the form's part.</summary>
    private static string MarkOf(string path) => path.Split('/') switch
    {
        [.., "review", _] => "⑤",
        [.., "settlement" or "budget"] => "③",
        [.., "outcomes"] => "④",
        _ when path.Contains("outcome/", StringComparison.Ordinal) => "④",
        _ when path.Contains("activit", StringComparison.Ordinal) => "②",
        _ => "①",
    };
}
