using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Sheets.Rules;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Web.Sheets.Editing;

/// <summary>直すところ (it hinders the handing in) or 確かめるところ, with the way to its field.</summary>
/// <param name="Title">What is wrong, in one sentence.</param>
/// <param name="Explanation">What to do, or where.</param>
/// <param name="Mark">③, the project's number; 役割 and the like; empty if it needs none.</param>
/// <param name="Key">Under which the person leaves it as it is; null where that cannot be said.</param>
public sealed record SheetPoint(SheetField Field, string Title, string Explanation, string Mark, bool Hinders, string Icon, string? Key = null)
{
    private const string Same = "same-as-last-year";

    /// <summary>The list of both.</summary>
    /// <param name="findings">What the rules found; what hinders anyway, or cannot be written now, is not said again.</param>
    public static IReadOnlyList<SheetPoint> Of(SheetForEditing sheet, IReadOnlyList<SheetFinding> findings) =>
    [
        .. sheet.Problems.Select(problem => Problem(sheet.View, problem)),
        .. findings.Where(finding => sheet.Access.WhyLocked(finding.Field) is null && !sheet.Problems.Any(problem => problem.Field == finding.Field))
            .Select(finding => new SheetPoint(finding.Field, finding.Rule.Title, finding.Reason, MarkOf(sheet.View, finding.Field), false, finding.Rule.Id == Same ? "equals" : "warning", $"{finding.Rule.Id}/{finding.Field}")),
        .. SheetGlyphs.FindMissing(sheet.View).Select(glyph => new SheetPoint(new(glyph.Field), "印刷の書体にない文字があります", $"{glyph.Label}「{glyph.Character}」（{glyph.CodePoint}）", MarkOf(sheet.View, new(glyph.Field)), false, "warning", $"glyph/{glyph.Field}/{glyph.CodePoint}")),
    ];

    private static SheetPoint Problem(SheetView view, SheetProblem problem)
    {
        var end = problem.Message.IndexOf('。', StringComparison.Ordinal);
        var (title, explanation) = end < 0 ? (problem.Message, "") : (problem.Message[..end], problem.Message[(end + 1)..]);
        return new SheetPoint(problem.Field, title, explanation, MarkOf(view, problem.Field), true, "error");
    }

    private static string MarkOf(SheetView view, SheetField field)
    {
        var index = view.PriorityProjects.Index().FirstOrDefault(project => project.Item.ProjectId == field.ProjectId, (-1, null!)).Index;
        return index < 0 ? "" : SheetLabels.Circled(index + 1);
    }
}
