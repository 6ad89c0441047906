using System.Globalization;
using System.Text;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents.Printing;

namespace MunicipalPlanning.Documents.Sheets;

/// <summary>印刷できない文字: a character of a sheet's field for which the forms' fonts have no glyph.</summary>
/// <param name="Field">Its data-field (<see cref="SheetFields"/>).</param>
/// <param name="Label">重点事業① 取組の内容.</param>
public sealed record MissingGlyph(string Field, string Label, Rune Character)
{
    /// <summary>U+20BB7.</summary>
    public string CodePoint => string.Create(CultureInfo.InvariantCulture, $"U+{Character.Value:X4}");
}

public static class SheetGlyphs
{
    /// <summary>In the order of the form; each character once for each field.</summary>
    public static IReadOnlyList<MissingGlyph> FindMissing(SheetView sheet) =>
        [.. Fields(sheet).SelectMany(field => GlyphCoverage.FindMissing(field.Text).Select(rune => new MissingGlyph(field.Name, field.Label, rune)))];

    private static IEnumerable<(string Name, string Label, string Text)> Fields(SheetView sheet)
    {
        yield return (SheetFields.Goal, SheetLabels.Goal, sheet.Goal);
        yield return (SheetFields.Role, SheetLabels.Role, sheet.Role);
        foreach (var relation in sheet.PlanRelations)
            yield return (SheetFields.Of(relation), $"{SheetLabels.PlanRelations} {relation.Label}", relation.Label + string.Concat(relation.Lines));
        foreach (var (index, related) in sheet.RelatedProjects.Index())
            yield return (SheetFields.Of(related), string.Create(CultureInfo.InvariantCulture, $"{SheetLabels.RelatedProjects(sheet)} {index + 1}"), related.Measure + related.Project);
        foreach (var (index, project) in sheet.PriorityProjects.Index())
        {
            foreach (var field in Fields(project, SheetLabels.PriorityProject(index + 1)))
                yield return field;
        }
    }

    private static IEnumerable<(string Name, string Label, string Text)> Fields(PriorityProjectView project, string number)
    {
        yield return (SheetFields.NameOf(project), number, project.Name);
        yield return (SheetFields.MeasureOf(project), $"{number} {SheetLabels.PlanMeasure}", project.Measure);
        yield return (SheetFields.OutlineOf(project), $"{number} {SheetLabels.Outline}", project.Outline);
        foreach (var (index, row) in project.Schedule.Index())
            yield return (SheetFields.Of(project, row), string.Create(CultureInfo.InvariantCulture, $"{number} {SheetLabels.Schedule} {index + 1}行目"),
                row.Title + string.Concat(row.Entries.Select(entry => entry.Text)));
    }
}
