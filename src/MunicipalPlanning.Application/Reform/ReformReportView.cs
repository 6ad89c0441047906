using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Reform;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Reform;

/// <summary>行政経営改革プラン 進捗報告: a reform plan's year as it is read and printed, with the numbers that add themselves up.</summary>
/// <param name="Plan">The plan with all of its items.</param>
/// <param name="Parts">The chapters with the tables in their places.</param>
/// <param name="Themes">テーマ: the items of the first level, each with the reform items below it.</param>
/// <param name="Scale">The grades that hold in the year.</param>
public sealed record ReformReportView(PlanBookView Plan, FiscalYear Year, IReadOnlyList<ReformPart> Parts, IReadOnlyList<ReformTheme> Themes, RatingScale Scale)
{
    /// <summary>改革項目, in the order of the plan.</summary>
    public IEnumerable<ReformItem> Items => Themes.SelectMany(theme => theme.Items);

    /// <summary>The years of the plan; where it states no period, those that the items speak of.</summary>
    public IReadOnlyList<FiscalYear> Years
    {
        get
        {
            var spoken = Items.SelectMany(item => item.Source.Roadmap.SelectMany(row => row.Entries).SelectMany(entry => new[] { entry.From, entry.To }).Concat(item.Source.Progress.Select(report => report.Year.Start))).Append(Year.Start).ToList();
            var (first, last) = (Plan.FirstYear?.Start ?? spoken.Min(), Plan.LastYear?.Start ?? spoken.Max());
            return [.. Enumerable.Range(first, Math.Max(last - first, 0) + 1).Select(year => new FiscalYear(year))];
        }
    }

    /// <summary>評価別の構成, in whole per cent.</summary>
    public RatingShares Shares => SharesOf(Items);

    /// <summary>Whether every item's report of the year is 公表済.</summary>
    public bool IsPublished => Items.Any() && Items.All(item => item.Report?.Submission?.State == SubmissionState.Published);

    /// <summary>効果額の合計.</summary>
    public Effect Effect => Effect.Sum(Items.Select(item => item.Effect));

    /// <summary>委員会の意見 on an item in the year, as they are now: also where the report itself is shown as it was published.</summary>
    public IReadOnlyList<CommitteeComment> CommentsOn(ReformItem item) => item.Source.Progress.FirstOrDefault(progress => progress.Year == Year)?.Comments ?? [];

    /// <summary>実績値 of a year; null for the years after the report's own, of which it does not speak.</summary>
    public Figure? ActualOf(Indicator indicator, FiscalYear year) => year > Year ? null : indicator.In(year)?.Actual;

    public static ReformReportView Of(PlanBookView plan, FiscalYear year, RatingScale scale)
    {
        // Where the plan has one level only, its items stand without a theme.
        var hasThemes = plan.Items.Any(item => item.Items.Count > 0);
        IReadOnlyList<ReformTheme> themes = hasThemes
            ? [.. plan.Items.Select(theme => new ReformTheme(theme, In(theme)?.Progress ?? "", [.. Leaves(theme).Select(item => new ReformItem(item, theme, In(item)))]))]
            : [.. plan.Items.Select(item => new ReformTheme(item, "", [new ReformItem(item, null, In(item))]))];
        return new ReformReportView(plan, year, ReformParts.Of(plan, year, themes.Any(theme => theme.Example.Length > 0)), themes, scale);

        ItemProgress? In(PlanBookItem item) => item.Progress.FirstOrDefault(progress => progress.Year == year);
    }

    public static RatingShares SharesOf(IEnumerable<ReformItem> items) =>
        RatingShares.Of(items.Select(item => item.Report?.Rating).OfType<Rating>(), digits: 0);

    private static IEnumerable<PlanBookItem> Leaves(PlanBookItem item) =>
        item.Items.SelectMany(below => below.Items.Count == 0 ? [below] : Leaves(below));
}

/// <summary>テーマ.</summary>
/// <param name="Example">進捗事例の紹介: what is told of the theme's year; empty if nothing is.</param>
public sealed record ReformTheme(PlanBookItem Source, string Example, IReadOnlyList<ReformItem> Items)
{
    public string Name => Source.Number + Source.Title;
}

/// <summary>改革項目 in the report's year.</summary>
/// <param name="Report">What the year brought; null if nothing is written.</param>
public sealed record ReformItem(PlanBookItem Source, PlanBookItem? Theme, ItemProgress? Report)
{
    public Effect Effect => new(Report?.EffectExpenditure, Report?.EffectRevenue);

    /// <summary>予定どおり, as it was published; null where the scale of the year says it.</summary>
    public string? RatingWord { get; init; }
}

/// <summary>A part of the report before the pages of the items: a chapter, or a table that adds itself up.</summary>
public abstract record ReformPart
{
    private ReformPart()
    {
    }

    /// <summary>本文の章, or a piece of one that a table cuts.</summary>
    /// <param name="IsTop">１．２．…, and not （１） below one.</param>
    /// <param name="IsOfYear">It is of the report's year, and not of the plan.</param>
    public sealed record Chapter(string Title, string Text, bool IsTop, bool IsOfYear) : ReformPart
    {
        /// <summary>The chapter as it is stored; null for the heading that stands where nobody wrote one.</summary>
        public PlanBookChapter? Source { get; init; }
    }

    /// <summary>What adds itself up, or is written elsewhere, and has a place among the chapters.</summary>
    /// <param name="Name">As a line in brackets gives it its place: 表１.</param>
    public abstract record Table(string Name) : ReformPart
    {
        /// <summary>The chapter whose line gives it its place; null where it stands in its usual one.</summary>
        public PlanBookChapter? Source { get; init; }

        public string Mark => $"［{Name}］";
    }

    /// <summary>表１ 改革項目一覧.</summary>
    public sealed record ItemTable() : Table("表１");

    /// <summary>表２ 改革項目の評価一覧, with counts and the bar.</summary>
    public sealed record RatingTable() : Table("表２");

    /// <summary>進捗事例の紹介.</summary>
    public sealed record Examples(string Title) : Table("進捗事例");

    /// <summary>表３ 効果額.</summary>
    public sealed record EffectTable() : Table("表３");
}
