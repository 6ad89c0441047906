using Microsoft.Extensions.DependencyInjection;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Plans.Coverage;
using MunicipalPlanning.Benchmarks.Generating;
using MunicipalPlanning.Benchmarks.Measuring;
using MunicipalPlanning.Benchmarks.Running;
using MunicipalPlanning.Documents.Plans;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Benchmarks;

/// <summary>A plan of 2,000 items and 380 indicators: its tree, one item, a change, a move, the indicators, the coverage, the book.</summary>
internal sealed class LargePlan : IBenchmark
{
    private static readonly Person Policy = new(Guid.Empty, "計測", [new Duty(StaffRole.PolicyDivision, null)]);
    private static readonly FiscalYear Year = new(Sample.Year);

    public async Task RunAsync(ResultTable table)
    {
        await using var installation = await Installation.CreateAsync();
        await installation.ImportAsync(GeneratedPlan.Create());
        var services = installation.Services;
        var (outlines, items, editing, arranging) = (services.GetRequiredService<PlanOutlines>(), services.GetRequiredService<PlanItemOpening>(), services.GetRequiredService<PlanEditing>(), services.GetRequiredService<PlanArranging>());
        var (written, place) = ("", new PlanPlace("g-1", 1));
        table.Start();
        var samples = await Timing.MeasureInTurnAsync(
            table.Rounds(2, 20),
            Timing.Of(() => outlines.FindAsync(GeneratedPlan.Id, default)),
            Timing.Of(() => items.OpenAsync(GeneratedPlan.Id, GeneratedPlan.FirstMeasure, default)),
            Timing.Of(async () =>
            {
                var text = $"基本方針 {Guid.NewGuid()}";
                await editing.ChangeAsync(Policy, GeneratedPlan.Id, PlanField.Policy("g-2-1"), written.Length > 0 ? written : (await items.OpenAsync(GeneratedPlan.Id, "g-2-1", default))!.Policy, text, default);
                written = text;
            }),
            Timing.Of(async () =>
            {
                await arranging.MoveAsync(Policy, GeneratedPlan.Id, GeneratedPlan.FirstMeasure, place, default);
                place = place with { Index = 1 - place.Index };
            }),
            Timing.Of(() => services.GetRequiredService<IndicatorOverview>().ForAsync(GeneratedPlan.Id, Year, default)),
            Timing.Of(() => services.GetRequiredService<PlanCoverage>().FindAsync(GeneratedPlan.Id, Year, default)));
        table.Add($"{GeneratedPlan.Items:#,0}項目の計画の木を読む", samples[0], 100);
        table.Add("　その1項目を開く", samples[1], 50, ResultTable.Ratio("木を読む時間", samples[1], samples[0]));
        table.Add("　その1つの欄を変える", samples[2], 50);
        table.Add("　その1項目を移す（下の10項目ごと）", samples[3], 150);
        table.Add($"　その{GeneratedPlan.Indicators}指標の状態", samples[4], 300);
        table.Add("　その取組の対応の表", samples[5], 300);

        await PrintAsync(table, services);
    }

    private static async Task PrintAsync(ResultTable table, IServiceProvider services)
    {
        var (books, printer) = (services.GetRequiredService<PlanBooks>(), services.GetRequiredService<PlanBookPrinter>());
        table.Start();
        var samples = await Timing.MeasureAsync(table.Rounds(0, 3), Timing.Of(async () =>
            await printer.PrintAsync(new PlanBook((await books.FindAsync(GeneratedPlan.Id, default))!, null), default)));
        table.Add("　その計画書のPDF", samples.ToSeconds(), 60);
    }
}
