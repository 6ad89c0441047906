using System.Text;
using MunicipalPlanning.Application.Exchange;
using MunicipalPlanning.Benchmarks.Generating;
using MunicipalPlanning.Benchmarks.Measuring;
using MunicipalPlanning.Benchmarks.Running;

namespace MunicipalPlanning.Benchmarks;

/// <summary>5,000 generated projects into an empty database by the verb <c>import</c>: time and memory of the whole process.</summary>
internal sealed class ImportProjects : IBenchmark
{
    private const int Count = 5_000;

    public async Task RunAsync(ResultTable table)
    {
        var path = Path.Combine(Path.GetTempPath(), $"bench-{Guid.NewGuid():N}.json");
        try
        {
            var text = ExchangeWriter.Write(await GeneratedProjects.ForSampleAsync(Count));
            await File.WriteAllTextAsync(path, text);
            await MeasureAsync(table, path, Encoding.UTF8.GetByteCount(text) / (1024.0 * 1024));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task MeasureAsync(ResultTable table, string path, double megabytes)
    {
        var peaks = new List<double>();
        BenchmarkDatabase? database = null;
        table.Start();
        var samples = await Timing.MeasureInTurnAsync(
            table.Rounds(0, 3),
            async () =>
            {
                database = new BenchmarkDatabase();
                var cost = await ApplicationVerb.RunAsync(database, "import", path);
                peaks.Add(cost.PeakMegabytes);
                return cost.Milliseconds;
            },
            async () => (await ApplicationVerb.RunAsync(database!, "import", path)).Milliseconds,
            async () =>
            {
                var cost = await ApplicationVerb.RunAsync(database!, "check", path);
                await database!.DisposeAsync();
                return cost.Milliseconds;
            });

        var (first, again, check) = (samples[0].ToSeconds(), samples[1].ToSeconds(), samples[2].ToSeconds());
        table.Add($"{Count:#,0}事業の取り込み（空のデータベースへ。{megabytes:0.0} MBのファイル）", first, 20, ResultTable.Ratio("点検（check）だけ", first, check));
        table.Add("　同、プロセスのメモリの最大", new Samples("MB", peaks), 600);
        table.Add("　同じファイルをもう一度（変更なし）", again, null, ResultTable.Ratio("1回目", again, first));
    }
}
