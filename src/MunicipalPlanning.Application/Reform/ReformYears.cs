using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Reform;

namespace MunicipalPlanning.Application.Reform;

/// <summary>年度比較: the items of a reform plan over its years, seen from one of them.</summary>
/// <param name="Years">Every year of the plan, with what its items were rated and what they brought.</param>
/// <param name="Themes">The themes that have an item to show, with those items only.</param>
/// <param name="Effect">効果額の累計 of all items, up to the year from which it is seen.</param>
public sealed record ReformYears(IReadOnlyList<ReformYear> Years, IReadOnlyList<ReformTheme> Themes, IReadOnlyDictionary<string, ReformItemYears> Items, Effect Effect)
{
    /// <param name="shows">The items to compare; all where nothing is asked.</param>
    public static ReformYears Of(ReformReportView report, Func<ReformItem, bool>? shows = null)
    {
        IReadOnlyList<ReformTheme> themes = shows is null ? report.Themes : [.. report.Themes.Select(theme => theme with { Items = [.. theme.Items.Where(shows)] }).Where(theme => theme.Items.Count > 0)];
        var items = themes.SelectMany(theme => theme.Items).ToDictionary(item => item.Source.Id, item => Of(item.Source, report.Years, report.Year));
        return new ReformYears(
            [.. report.Years.Select(year => Of(year, items.Values))],
            themes,
            items,
            Effect.Sum(items.Values.Select(item => item.Effect)));
    }

    private static ReformYear Of(FiscalYear year, IReadOnlyCollection<ReformItemYears> items) => new(
        year,
        RatingShares.Of(items.Select(item => item.Ratings[year]).OfType<Rating>(), digits: 0),
        Effect.Sum(items.Select(item => item.Effects.GetValueOrDefault(year))),
        Effect.Sum(items.SelectMany(item => item.Effects.Where(of => of.Key <= year).Select(of => of.Value))));

    private static ReformItemYears Of(PlanBookItem item, IReadOnlyList<FiscalYear> years, FiscalYear year)
    {
        var reports = item.Progress.ToDictionary(progress => progress.Year);
        var (now, before) = (reports.GetValueOrDefault(year), year.Start > FiscalYear.Earliest ? reports.GetValueOrDefault(year.Previous) : null);
        var effects = item.Progress.ToDictionary(progress => progress.Year, progress => new Effect(progress.EffectExpenditure, progress.EffectRevenue));
        return new ReformItemYears(
            years.ToDictionary(of => of, of => reports.GetValueOrDefault(of)?.Rating),
            effects,
            Compare(before?.Rating, now?.Rating),
            Effect.Sum(effects.Where(of => of.Key <= year).Select(of => of.Value)),
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

/// <summary>A year of the plan: the ratings of its items, in whole per cent, and what they brought.</summary>
/// <param name="Effect">効果額 of the year.</param>
/// <param name="Running">効果額の累計 up to the year.</param>
public sealed record ReformYear(FiscalYear Year, RatingShares Shares, Effect Effect, Effect Running);

/// <summary>An item over the years.</summary>
/// <param name="Effects">効果額 of each year that is reported.</param>
/// <param name="Change">前年との差; null where one of the two years is not rated.</param>
/// <param name="Effect">効果額の累計, up to the year.</param>
/// <param name="Announced">前年の「次年度への展開」.</param>
/// <param name="Reported">今回の進捗状況・効果.</param>
public sealed record ReformItemYears(
    IReadOnlyDictionary<FiscalYear, Rating?> Ratings, IReadOnlyDictionary<FiscalYear, Effect> Effects, ReformChange? Change, Effect Effect, string Announced, string Reported)
{
    /// <summary>The first sentence of a text without its bullet, for where there is no room for all of it.</summary>
    public static string FirstSentence(string text)
    {
        var line = text.TrimStart('・', '○', '●', '◎', '■', '◆', ' ', '　', '\n').Split('\n', 2)[0].TrimEnd();
        return line.IndexOf('。', StringComparison.Ordinal) is >= 0 and var end ? line[..end] : line;
    }
}

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
