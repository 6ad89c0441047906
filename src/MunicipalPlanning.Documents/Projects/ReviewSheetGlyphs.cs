using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Sheets;

namespace MunicipalPlanning.Documents.Projects;

/// <summary>印刷できない文字 of a review sheet.</summary>
public static class ReviewSheetGlyphs
{
    /// <summary>In the order of the form; each character once for each field.</summary>
    public static IReadOnlyList<MissingGlyph> FindMissing(ProjectView project) =>
        [.. Fields(project).SelectMany(field => GlyphCoverage.FindMissing(field.Text).Select(rune => new MissingGlyph(field.Name, field.Label, rune)))];

    private static IEnumerable<(string Name, string Label, string Text)> Fields(ProjectView project)
    {
        yield return ("name", "事務事業名", project.Name);
        yield return ("legal-basis", "根拠法令等", project.LegalBasis);
        yield return ("background", "背景・目的", project.Background + project.Purpose);
        yield return ("goal", "目標", project.Goal);
        foreach (var activity in project.Activities)
            yield return ("activities", $"活動「{activity.Name}」", activity.Name + activity.Partner + activity.Description + string.Concat(activity.Outputs.Select(ReviewSheetLabels.NameOf)));
        foreach (var outcome in project.Outcomes)
            yield return ("outcomes", "アウトカム", outcome.Name + outcome.Unit);
        yield return ("reflection", "業務の振り返り", project.Review?.Reflection ?? "");
        yield return ("direction", "今後の方向性", project.Review?.Direction ?? "");
    }
}
