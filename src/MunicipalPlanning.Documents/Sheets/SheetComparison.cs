using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents.Sheets.Comparing;
using MunicipalPlanning.Documents.Texts;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Documents.Sheets;

/// <summary>A sheet and what the form shows of the comparison on it.</summary>
public sealed record MarkedSheet(SheetView Sheet, PaperMarks Marks);

/// <summary>二つの時点の違い: two states of a unit's sheet, or last year's against this year's, as the official form shows them.</summary>
public sealed class SheetComparison
{
    private SheetComparison(SheetView before, SheetView after, MarkedSheet left, MarkedSheet right, MarkedSheet over, IReadOnlyList<SheetField> differences) =>
        (Before, After, Left, Right, Over, Differences) = (before, after, left, right, over, differences);

    public SheetView Before { get; }

    public SheetView After { get; }

    /// <summary>The paper before, what went struck. Its rows bear the addresses of the rows after that they became.</summary>
    public MarkedSheet Left { get; }

    /// <summary>The paper after, what came underlined.</summary>
    public MarkedSheet Right { get; }

    /// <summary>重ねる: the paper after with what went struck in its place.</summary>
    public MarkedSheet Over { get; }

    /// <summary>違い: the printed fields that differ, in the order of the form.</summary>
    public IReadOnlyList<SheetField> Differences { get; }

    /// <param name="marksSame">Whether fields that say the same are marked too (昨年と同じ).</param>
    public static SheetComparison Of(SheetView before, SheetView after, bool marksSame = false)
    {
        var comparing = new ComparedPapers(marksSame);
        comparing.Text(SheetFields.Goal, SheetFields.Goal, before.Goal, after.Goal);
        comparing.Text(SheetFields.Role, SheetFields.Role, before.Role, after.Role);
        var relations = ComparedLists.Relations(comparing, before.PlanRelations, after.PlanRelations);
        var related = ComparedLists.Related(comparing, before.RelatedProjects, after.RelatedProjects);
        var projects = ComparedProjects.Of(comparing, before.PriorityProjects, after.PriorityProjects);
        return new SheetComparison(
            before,
            after,
            new MarkedSheet(before with { PlanRelations = relations.Left, RelatedProjects = related.Left, PriorityProjects = projects.Left }, comparing.Left),
            new MarkedSheet(after, comparing.Right),
            new MarkedSheet(after with { PlanRelations = relations.Over, RelatedProjects = related.Over, PriorityProjects = projects.Over }, comparing.Over),
            comparing.Differences);
    }
}
