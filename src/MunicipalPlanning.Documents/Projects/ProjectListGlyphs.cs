using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Sheets;

namespace MunicipalPlanning.Documents.Projects;

/// <summary>The characters of a register for which the forms' fonts have no glyph.</summary>
public static class ProjectListGlyphs
{
    /// <summary>In the order of the list; each character once for each cell.</summary>
    public static IReadOnlyList<MissingGlyph> FindMissing(ProjectListView list) =>
        [.. list.Projects.SelectMany(project => ProjectListFile.Columns, (project, column) => (project, column))
            .SelectMany(cell => GlyphCoverage.FindMissing(cell.column.Text(cell.project)).Select(rune => new MissingGlyph(cell.project.Id, $"{cell.project.Name} {cell.column.Heading}", rune)))];
}
