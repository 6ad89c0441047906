using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Sheets.Rules;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Submissions;

namespace MunicipalPlanning.Web.Sheets.Editing;

/// <summary>直すところ and 確かめるところ of a sheet.</summary>
internal static class SheetPoints
{
    private const string Same = "same-as-last-year";

    /// <summary>The list of both.</summary>
    /// <param name="findings">What the rules found; what hinders anyway, or cannot be written now, is not said again.</param>
    public static IReadOnlyList<FormPoint> Of(SheetForEditing sheet, IReadOnlyList<SheetFinding> findings) =>
    [
        .. sheet.Problems.Select(problem => FormPoint.Hindering(problem, MarkOf(sheet.View, problem.Field))),
        .. findings.Where(finding => sheet.Access.WhyLocked(finding.Field) is null && !sheet.Problems.Any(problem => problem.Field == finding.Field))
            .Select(finding => new FormPoint(finding.Field, finding.Rule.Title, finding.Reason, MarkOf(sheet.View, finding.Field), false, finding.Rule.Id == Same ? "equals" : "warning", $"{finding.Rule.Id}/{finding.Field}")),
        .. SheetGlyphs.FindMissing(sheet.View).Select(glyph => new FormPoint(new(glyph.Field), "印刷の書体にない文字があります", $"{glyph.Label}「{glyph.Character}」（{glyph.CodePoint}）", MarkOf(sheet.View, new(glyph.Field)), false, "warning", $"glyph/{glyph.Field}/{glyph.CodePoint}")),
    ];

    private static string MarkOf(SheetView view, SheetField field)
    {
        var index = view.PriorityProjects.Index().FirstOrDefault(project => project.Item.ProjectId == field.ProjectId, (-1, null!)).Index;
        return index < 0 ? "" : SheetLabels.Circled(index + 1);
    }
}
