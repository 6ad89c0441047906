using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Exchange.Storing;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Reform;

/// <summary>公表した進捗報告: all that the page of an item said when it was published, whatever the plan says since.</summary>
/// <param name="Item">What the page shows of the plan; null in what was published before that was kept.</param>
/// <param name="RatingWord">予定どおり, in the words of the scale of that day.</param>
internal sealed record PublishedReport(
    string Progress,
    string NextStep,
    Rating? Rating,
    Thousands? Expenditure,
    Thousands? Revenue,
    IReadOnlyList<string> Notes,
    PublishedItem? Item = null,
    string? RatingWord = null)
{
    public static PublishedReport Of(ReformItem item, RatingScale scale)
    {
        var report = item.Report ?? throw new InvalidOperationException($"There is no report of {item.Source.Id} to publish.");
        return new PublishedReport(
            report.Progress, report.NextStep, report.Rating, report.EffectExpenditure, report.EffectRevenue, report.Notes, PublishedItem.Of(item),
            report.Rating is { } rating ? scale.Find(rating)?.Word : null);
    }

    /// <summary>The copies of those reports that are published.</summary>
    public static async Task<IReadOnlyDictionary<ItemProgress, PublishedReport>> ReadAsync(PlanningDbContext context, IEnumerable<ItemProgress> reports, CancellationToken cancellationToken)
    {
        var published = reports.Where(report => report.Submission is { State: SubmissionState.Published }).ToList();
        var copies = await FrozenForm.ReadAsync<PublishedReport>(context, published.Select(report => report.Submission!.Id), cancellationToken);
        return published.Where(report => copies.ContainsKey(report.Submission!.Id)).ToDictionary(report => report, report => copies[report.Submission!.Id]);
    }

    /// <summary>Lets a report that was read say again what was published.</summary>
    public void Restore(ItemProgress report)
    {
        report.Write(Progress);
        report.Announce(NextStep);
        report.Rate(Rating);
        report.TakeEffect(Expenditure, Revenue);
        report.Note(Notes);
    }

    /// <summary>The item as its page showed it.</summary>
    public ReformItem Over(ReformItem item) => (Item is null ? item : item with { Source = Item.Over(item.Source), Theme = Item.ThemeOver(item.Theme) }) with { RatingWord = RatingWord };
}

/// <summary>What the page of an item shows of its plan.</summary>
/// <param name="Theme">Number and title; null where the item stands without one.</param>
/// <param name="Units">担当課 by name.</param>
internal sealed record PublishedItem(
    PublishedTheme? Theme,
    string Number,
    string Title,
    IReadOnlyList<string> Units,
    string UnitsText,
    IReadOnlyList<ScheduleRowView> Roadmap,
    IReadOnlyList<PublishedIndicator> Indicators)
{
    public static PublishedItem Of(ReformItem item) => new(
        item.Theme is { } theme ? new PublishedTheme(theme.Number, theme.Title) : null,
        item.Source.Number, item.Source.Title, item.Source.Units, item.Source.UnitsText, item.Source.Roadmap,
        [.. item.Source.Indicators.Select(indicator => new PublishedIndicator(indicator.Id, IndicatorRecords.Read(indicator)))]);

    public PlanBookItem Over(PlanBookItem source) => source with
    {
        Number = Number,
        Title = Title,
        Units = Units,
        UnitsText = UnitsText,
        Roadmap = Roadmap,
        Indicators = [.. Indicators.Select(indicator => IndicatorRecords.Create(indicator.Id, indicator.Content))],
    };

    public PlanBookItem? ThemeOver(PlanBookItem? theme) => Theme is { } published && theme is not null ? theme with { Number = published.Number, Title = published.Title } : theme;
}

/// <summary>テーマ of an item.</summary>
internal sealed record PublishedTheme(string Number, string Title);

/// <summary>指標 of an item with its values of all years.</summary>
internal sealed record PublishedIndicator(Guid Id, ExchangeIndicator Content);
