using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Reform;

namespace MunicipalPlanning.Application.Reform;

/// <summary>年度比較: the items of a reform plan over its years, seen from one of them.</summary>
/// <param name="Years">Every year of the plan, with what its items were rated.</param>
/// <param name="Effect">効果額の累計 of all items, up to the year from which it is seen.</param>
public sealed record ReformYears(IReadOnlyList<ReformYear> Years, IReadOnlyList<ReformTheme> Themes, IReadOnlyDictionary<string, ReformItemYears> Items, Effect Effect)
{
    public static ReformYears Of(ReformReportView report)
    {
        var items = report.Items.ToDictionary(item => item.Source.Id, item => Of(item.Source, report.Years, report.Year));
        return new ReformYears(
            [.. report.Years.Select(year => new ReformYear(year, RatingShares.Of(items.Values.Select(item => item.Ratings[year]).OfType<Rating>(), digits: 0)))],
            report.Themes,
            items,
            Effect.Sum(items.Values.Select(item => item.Effect)));
    }

    private static ReformItemYears Of(PlanBookItem item, IReadOnlyList<FiscalYear> years, FiscalYear year)
    {
        var reports = item.Progress.ToDictionary(progress => progress.Year);
        var (now, before) = (reports.GetValueOrDefault(year), year.Start > FiscalYear.Earliest ? reports.GetValueOrDefault(year.Previous) : null);
        return new ReformItemYears(
            years.ToDictionary(of => of, of => reports.GetValueOrDefault(of)?.Rating),
            Compare(before?.Rating, now?.Rating),
            Effect.Sum(item.Progress.Where(progress => progress.Year <= year).Select(progress => new Effect(progress.EffectExpenditure, progress.EffectRevenue))),
            before?.NextStep ?? "",
            now?.Progress ?? "");
    }

    private static ReformChange? Compare(Rating? before, Rating? now) => (before, now) switch
    {
        (null, _) or (_, null) or (Rating.Excluded, _) or (_, Rating.Excluded) => null,
        _ when before == now => ReformChange.Same,
        _ => now < before ? ReformChange.Better : ReformChange.Worse,
    };
}

/// <summary>A year of the plan and the ratings of its items, in whole per cent.</summary>
public sealed record ReformYear(FiscalYear Year, RatingShares Shares);

/// <summary>An item over the years.</summary>
/// <param name="Change">前年との差; null where one of the two years is not rated.</param>
/// <param name="Effect">効果額の累計, up to the year.</param>
/// <param name="Announced">前年の「次年度への展開」.</param>
/// <param name="Reported">今回の進捗状況・効果.</param>
public sealed record ReformItemYears(IReadOnlyDictionary<FiscalYear, Rating?> Ratings, ReformChange? Change, Effect Effect, string Announced, string Reported);

/// <summary>前年との差.</summary>
public enum ReformChange
{
    /// <summary>同じ.</summary>
    Same,

    /// <summary>上がった.</summary>
    Better,

    /// <summary>下がった.</summary>
    Worse,
}
