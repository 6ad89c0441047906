using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Reform;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Application.Exchange.Storing;

/// <summary>計画の項目 between the file and the domain, without its place in the tree.</summary>
internal static class PlanItemRecords
{
    public static void Write(PlanItem item, ExchangePlanItem file)
    {
        item.Describe(file.Number, file.Title, file.Priority, file.UnitsText, file.Policy);
        item.Assign(file.Units);
        item.Raise(file.Issues.Select(issue => new PlanIssue(issue)));
        item.Undertake(file.Actions.Select(action => new PlanAction(action.Number, action.Text, action.Priority)));
        item.ComeFrom(file.Ancestors);
        item.Measure(file.Indicators.Select(IndicatorRecords.Create));
        item.Reschedule(file.Roadmap.Select(row => ScheduleRecords.Create(row, ScheduleAxis.FiscalYears)));
        item.Report(file.Progress.Select(Create));
    }

    public static ExchangePlanItem Read(PlanItem item, ILookup<string?, PlanItem> children) => new()
    {
        Id = item.Id,
        Number = item.Number,
        Title = item.Title,
        Priority = item.IsPriority,
        Units = [.. item.Units.Select(link => link.UnitId)],
        UnitsText = item.UnitsText,
        Policy = item.Policy,
        Issues = [.. item.Issues.Select(issue => issue.Text)],
        Actions = [.. item.Actions.Select(action => new ExchangeAction { Number = action.Number, Text = action.Text, Priority = action.IsPriority })],
        Indicators = [.. item.Indicators.Select(IndicatorRecords.Read)],
        Roadmap = [.. item.Roadmap.Select(ScheduleRecords.Read)],
        Progress = [.. item.Progress.Select(Read)],
        Ancestors = [.. item.Ancestors.Select(link => link.AncestorId).Order(StringComparer.Ordinal)],
        Items = [.. children[item.Id].Select(child => Read(child, children))],
    };

    private static ItemProgress Create(ExchangeProgress file)
    {
        var progress = new ItemProgress(new FiscalYear(file.Year), file.Progress, file.Next, file.Rating, file.Notes);
        progress.TakeEffect(Money.From(file.EffectExpenditure), Money.From(file.EffectRevenue));
        foreach (var comment in file.Comments)
            progress.Record(new CommitteeComment(comment.Meeting, comment.HeldOn, comment.Text, comment.Answer));
        return progress;
    }

    private static ExchangeProgress Read(ItemProgress progress) => new()
    {
        Year = progress.Year.Start,
        Progress = progress.Progress,
        Next = progress.NextStep,
        Rating = progress.Rating,
        EffectExpenditure = progress.EffectExpenditure?.Amount,
        EffectRevenue = progress.EffectRevenue?.Amount,
        Notes = [.. progress.Notes],
        Comments = [.. progress.Comments.Select(comment => new ExchangeComment { Meeting = comment.Meeting, HeldOn = comment.HeldOn, Text = comment.Text, Answer = comment.Answer })],
    };
}
