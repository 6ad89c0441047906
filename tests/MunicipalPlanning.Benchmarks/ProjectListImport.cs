using Microsoft.Extensions.DependencyInjection;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Projects.ListImport;
using MunicipalPlanning.Benchmarks.Generating;
using MunicipalPlanning.Benchmarks.Measuring;
using MunicipalPlanning.Benchmarks.Running;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Benchmarks;

/// <summary>A workbook of 5,000 rows and 60 columns: read, compared, one cell corrected, taken in, and a second edition of it in which every project changed.</summary>
internal sealed class ProjectListImport : IBenchmark
{
    private static readonly Person Policy = new(Guid.Empty, "計測", [new Duty(StaffRole.PolicyDivision, null)]);
    private static readonly FiscalYear Year = new(Sample.Year);

    public async Task RunAsync(ResultTable table)
    {
        byte[][] files = [await GeneratedList.CreateAsync(1), await GeneratedList.CreateAsync(2)];
        Installation? installation = null;
        ListDraft? draft = null;
        ListComparison? comparison = null;
        ListPreview? preview = null;
        Application.Projects.ListImport.ProjectListImport Import() => installation!.Services.GetRequiredService<Application.Projects.ListImport.ProjectListImport>();
        async Task ReadAsync(int edition) => draft = (await Import().OpenAsync(Policy, Year, "一覧.xlsx", files[edition], null, default)).Draft;
        async Task CompareAsync()
        {
            comparison = await Import().CompareAsync(Policy, draft!, default);
            preview = comparison.Run();
        }

        table.Start();
        var samples = await Timing.MeasureInTurnAsync(
            table.Rounds(0, 3),
            async () =>
            {
                installation = await Installation.CreateAsync();
                return await Timing.Of(() => ReadAsync(0))();
            },
            Timing.Of(CompareAsync),
            Timing.Of(() =>
            {
                draft!.Correct(GeneratedList.Rows / 2, 5, "直した目的。");
                preview = comparison!.Run();
                return Task.CompletedTask;
            }),
            Timing.Of(() => Import().ImportAsync(Policy, draft!, preview!, null, default)),
            async () =>
            {
                var milliseconds = await Timing.Of(async () =>
                {
                    await ReadAsync(1);
                    await CompareAsync();
                    await Import().ImportAsync(Policy, draft!, preview!, null, default);
                })();
                await installation!.DisposeAsync();
                return milliseconds;
            });
        var all = new Samples("秒", [.. samples[0].Values.Zip(samples[1].Values, samples[3].Values).Select(parts => (parts.First + parts.Second + parts.Third) / 1000)]);
        table.Add($"{GeneratedList.Rows:#,0}行 × {GeneratedList.Columns}列の事務事業一覧の取込み（読んで比べて取り込むまで、すべて追加）", all, 60, ResultTable.Ratio("読むだけ", all, samples[0].ToSeconds()));
        table.Add("　そのうち、ブックを読む", samples[0].ToSeconds(), null);
        table.Add("　そのうち、今ある事務事業と比べる", samples[1].ToSeconds(), null);
        table.Add("　1つのセルを直して比べ直す", samples[2], 300);
        table.Add("　そのうち、取り込む", samples[3].ToSeconds(), null);
        table.Add("　次の版を、読んで比べて取り込むまで（すべて変更。記録は欄ごと）", samples[4].ToSeconds(), 60);
    }
}
