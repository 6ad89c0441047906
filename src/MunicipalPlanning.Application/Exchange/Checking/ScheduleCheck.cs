using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Exchange.Reading;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Application.Exchange.Checking;

internal sealed class ScheduleCheck(MeaningCheck check)
{
    public void Run(IReadOnlyList<ExchangeScheduleRow> rows, ScheduleAxis axis, JsonPath path)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            for (var i = 0; i < rows[row].Entries.Count; i++)
                CheckSpan(rows[row].Entries[i], axis, path.At(row).At("entries").At(i));
        }
    }

    private void CheckSpan(ExchangeScheduleEntry entry, ScheduleAxis axis, JsonPath path)
    {
        if (!axis.Has(entry.From) || !axis.Has(entry.To) || axis.Ordinal(entry.From) <= axis.Ordinal(entry.To))
            return;
        var hint = axis == ScheduleAxis.Months ? "年度は4月に始まり、翌年の3月に終わります。" : "";
        check.Report(path.At("to"), $"終わり（{axis.PointName(entry.To)}）が始まり（{axis.PointName(entry.From)}）より前です。{hint}どちらかを直してください。");
    }
}
