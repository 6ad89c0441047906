using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents.Texts;

namespace MunicipalPlanning.Documents.Sheets.Comparing;

/// <summary>Compares the two tables of the sheet's first page row by row.</summary>
internal static class ComparedLists
{
    /// <summary>From this share of equal text on, two names mean the same thing in two years.</summary>
    private const int Alike = 50;

    public static ComparedList<PlanRelationView> Relations(ComparedPapers papers, IReadOnlyList<PlanRelationView> before, IReadOnlyList<PlanRelationView> after)
    {
        var pairs = Pairs.Of(before, after, (old, now) => old.Id == now.Id, (old, now) => old.Label == now.Label, (old, now) => AreAlike(old.Label, now.Label));
        foreach (var pair in pairs)
        {
            var field = SheetFields.Of(pair.Any);
            papers.Text(field, SheetFields.LabelOf(pair.Any), pair.Old?.Label, pair.New?.Label, mayBeSame: false);
            papers.Text(field, SheetFields.LinesOf(pair.Any), Lines(pair.Old), Lines(pair.New), mayBeSame: pair.Old?.Label == pair.New?.Label);
            papers.Member(field, pair);
        }
        return new([.. InOldOrder(pairs).Select(pair => pair.Old! with { Id = pair.Any.Id })], [.. pairs.Select(pair => pair.Any)]);
    }

    public static ComparedList<RelatedProjectView> Related(ComparedPapers papers, IReadOnlyList<RelatedProjectView> before, IReadOnlyList<RelatedProjectView> after)
    {
        var pairs = Pairs.Of(before, after, (old, now) => old.Id == now.Id, (old, now) => (old.Measure, old.Project) == (now.Measure, now.Project), (old, now) => old.Project == now.Project, (old, now) => AreAlike(old.Project, now.Project));
        foreach (var pair in pairs)
        {
            var field = SheetFields.Of(pair.Any);
            papers.Text(field, SheetFields.MeasureOf(pair.Any), pair.Old?.Measure, pair.New?.Measure, mayBeSame: pair.Old?.Project == pair.New?.Project);
            papers.Text(field, SheetFields.ProjectOf(pair.Any), pair.Old?.Project, pair.New?.Project, mayBeSame: false);
            papers.Member(field, pair);
        }
        return new([.. InOldOrder(pairs).Select(pair => pair.Old! with { Id = pair.Any.Id })], [.. pairs.Select(pair => pair.Any)]);
    }

    public static bool AreAlike(string one, string other) => TextDifference.PercentShared(one, other) >= Alike && TextDifference.PercentShared(other, one) >= Alike;

    public static IEnumerable<Pair<T>> InOldOrder<T>(IReadOnlyList<Pair<T>> pairs)
        where T : class =>
        pairs.Where(pair => pair.Old is not null).OrderBy(pair => pair.OldIndex);

    private static string? Lines(PlanRelationView? relation) => relation is null ? null : string.Join('\n', relation.Lines);
}
