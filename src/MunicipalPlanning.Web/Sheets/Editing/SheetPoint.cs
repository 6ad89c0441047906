using MunicipalPlanning.Application.Sheets;
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
    /// <summary>The list of both, in the order of the form.</summary>
    public static IReadOnlyList<SheetPoint> Of(SheetForEditing sheet) =>
    [
        .. sheet.Problems.Select(problem => Problem(sheet.View, problem)),
        .. Unchanged(sheet),
        .. SheetGlyphs.FindMissing(sheet.View).Select(glyph => new SheetPoint(new(glyph.Field), "印刷の書体にない文字があります", $"{glyph.Label}「{glyph.Character}」（{glyph.CodePoint}）", MarkOf(sheet.View, new(glyph.Field)), false, "warning", $"glyph/{glyph.Field}/{glyph.CodePoint}")),
    ];

    private static SheetPoint Problem(SheetView view, SheetProblem problem)
    {
        var end = problem.Message.IndexOf('。', StringComparison.Ordinal);
        var (title, explanation) = end < 0 ? (problem.Message, "") : (problem.Message[..end], problem.Message[(end + 1)..]);
        return new SheetPoint(problem.Field, title, explanation, MarkOf(view, problem.Field), true, "error");
    }

    private static IEnumerable<SheetPoint> Unchanged(SheetForEditing sheet)
    {
        (SheetField Field, string Text, string? Last)[] texts =
        [
            (SheetField.Goal, sheet.View.Goal, sheet.LastYear?.Goal),
            (SheetField.Role, sheet.View.Role, sheet.LastYear?.Role),
            .. sheet.View.PriorityProjects.Select(project => (SheetField.ProjectOutline(project.ProjectId), project.Outline, sheet.ProjectsLastYear.GetValueOrDefault(project.ProjectId)?.Outline)),
        ];
        return texts.Where(text => text.Text.Length > 0 && text.Text == text.Last && sheet.Access.WhyLocked(text.Field) is null)
            .Select(text => new SheetPoint(text.Field, "昨年と一字も同じです", FieldLabels.Of(sheet.View, text.Field), MarkOf(sheet.View, text.Field), false, "equals", $"same/{text.Field.Path}"));
    }

    private static string MarkOf(SheetView view, SheetField field)
    {
        var index = view.PriorityProjects.Index().FirstOrDefault(project => project.Item.ProjectId == field.ProjectId, (-1, null!)).Index;
        return index < 0 ? "" : SheetLabels.Circled(index + 1);
    }
}
