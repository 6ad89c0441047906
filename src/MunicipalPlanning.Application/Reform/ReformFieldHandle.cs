using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Schedules;
using static MunicipalPlanning.Application.Fields.FieldTexts;

namespace MunicipalPlanning.Application.Reform;

/// <summary>Finds the fields of an item's report for a change.</summary>
internal static class ReformFieldHandle
{
    /// <param name="path"><c>progress</c>, <c>next</c>, <c>rating</c>, <c>expenditure</c>, <c>revenue</c>, <c>notes</c>, <c>roadmap/ID</c>, <c>indicator/ID/actual</c>.</param>
    /// <returns>Null if there is no such field, or no longer.</returns>
    public static FieldHandle? Find(ReformWork work, string path)
    {
        var (item, report) = (work.Item, work.Item.ReportOf(work.Year));
        return path.Split('/') switch
        {
            ["progress"] => Of(report?.Progress ?? "", text => Written().Write(text)),
            ["next"] => Of(report?.NextStep ?? "", text => Written().Announce(text)),
            ["rating"] => Of(report?.Rating?.ToString() ?? "", text => Written().Rate(OptionalWord<Rating>(text))),
            ["expenditure"] => Of(AmountText.Write(report?.EffectExpenditure), text => Written().TakeEffect(AmountText.Read(text), Written().EffectRevenue)),
            ["revenue"] => Of(AmountText.Write(report?.EffectRevenue), text => Written().TakeEffect(Written().EffectExpenditure, AmountText.Read(text))),
            ["notes"] => Of(string.Join('\n', report?.Notes ?? []), text => Written().Note(Lines(text))),
            ["roadmap", var id] when FieldTexts.Find(item.Roadmap, row => row.Id, id) is { } row => Of(ScheduleRowText.Write(row.Title, row.Entries), text => Rewrite(row, text)),
            ["indicator", var id, "actual"] when FieldTexts.Find(item.Indicators, indicator => indicator.Id, id) is { } indicator =>
                new(PlanLog.Item(item.Id), ReformRecords.ActualOf(id, work.Year), indicator.In(work.Year)?.Actual.ToString() ?? "", text => indicator.WriteActual(work.Year, new Figure(text))),
            _ => null,
        };

        FieldHandle Of(string text, Action<string> write) => new(work.Record, path, text, write);

        ItemProgress Written() => item.Report(work.Year);
    }

    private static void Rewrite(ScheduleRow row, string text)
    {
        var (title, entries) = ScheduleRowText.Read(text, row.Axis);
        row.Rewrite(title, entries);
    }
}
