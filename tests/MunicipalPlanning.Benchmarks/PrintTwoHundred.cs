using MunicipalPlanning.Benchmarks.Measuring;
using MunicipalPlanning.Benchmarks.Running;

namespace MunicipalPlanning.Benchmarks;

/// <summary>200 sheets as one book: a large city's year, made of the sample's sheets over and over.</summary>
internal sealed class PrintTwoHundred : IBenchmark
{
    private const int Count = 200;

    public async Task RunAsync(ResultTable table)
    {
        await using var installation = await Installation.CreateAsync();
        var year = await installation.ReadYearAsync();
        var book = Enumerable.Range(0, Count).Select(index => year[index % year.Count]).ToList();
        table.Start();
        var samples = await Timing.MeasureAsync(table.Rounds(1, 5), Timing.Of(() => installation.PrintAsync(book)));
        table.Add($"{Count}シートを1冊のPDFに", samples.ToSheetsPerSecond(Count), 25);
    }
}
