using MunicipalPlanning.Benchmarks.Measuring;
using MunicipalPlanning.Benchmarks.Running;

namespace MunicipalPlanning.Benchmarks;

/// <summary>Every sheet of the sample's year as one book, beside the same sheets printed one after the other.</summary>
internal sealed class PrintTheYear : IBenchmark
{
    public async Task RunAsync(ResultTable table)
    {
        await using var installation = await Installation.CreateAsync();
        var count = (await installation.ReadYearAsync()).Count;
        table.Start();
        var samples = await Timing.MeasureInTurnAsync(
            table.Rounds(2, 7),
            Timing.Of(async () => await installation.PrintAsync(await installation.ReadYearAsync())),
            Timing.Of(async () =>
            {
                foreach (var sheet in await installation.ReadYearAsync())
                    await installation.PrintAsync([sheet]);
            }));
        table.Add(
            $"見本の1年度、全{count}シートを1冊のPDFに",
            samples[0].ToSheetsPerSecond(count),
            25,
            ResultTable.Ratio("1シートずつの時間", samples[0], samples[1]));
    }
}
