using MunicipalPlanning.Benchmarks.Measuring;
using MunicipalPlanning.Benchmarks.Running;

namespace MunicipalPlanning.Benchmarks;

/// <summary>One sheet, from the database to the PDF, with a browser that has printed before.</summary>
internal sealed class PrintOneSheet : IBenchmark
{
    public async Task RunAsync(ResultTable table)
    {
        await using var installation = await Installation.CreateAsync();
        table.Start();
        var samples = await Timing.MeasureInTurnAsync(
            table.Rounds(5, 40),
            Timing.Of(async () => await installation.PrintAsync([await installation.ReadSheetAsync()])),
            Timing.Of(installation.PrintBlankAsync));
        table.Add("1シートのPDF（温まった印刷機。データベースから読むところから）", samples[0], 150, ResultTable.Ratio("白紙1頁の印刷", samples[0], samples[1]));
    }
}
