using Microsoft.Extensions.DependencyInjection;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Benchmarks.Generating;
using MunicipalPlanning.Benchmarks.Measuring;
using MunicipalPlanning.Benchmarks.Running;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Benchmarks;

/// <summary>20,000 projects with five years each in one database: a page of the list in every order, filters, words, one project, one field; and how the database answers.</summary>
internal sealed class LargeRegister : IBenchmark
{
    private const double Aim = 300;
    private static readonly Person Policy = new(Guid.Empty, "計測", [new Duty(StaffRole.PolicyDivision, null)]);
    private static readonly FiscalYear Year = new(Sample.Year);

    public async Task RunAsync(ResultTable table)
    {
        await using var installation = await Installation.CreateAsync();
        await installation.ImportAsync(GeneratedPlan.Create());
        await GeneratedRegister.WriteAsync(installation.Database.ConnectionString, Sample.Year);
        var tasks = Tasks(installation.Services);
        table.Start();
        var samples = await Timing.MeasureInTurnAsync(table.Rounds(2, 20), [.. tasks.Select(task => Timing.Of(task.Act))]);
        foreach (var (task, measured) in tasks.Zip(samples))
            table.Add(task.Name, measured, Aim, aimsAtWorse: true);
        foreach (var (name, act) in tasks)
            await QueryPlans.TellAsync(Console.Error, installation.Database.ConnectionString, name.Trim(), act);
    }

    private static IReadOnlyList<(string Name, Func<Task> Act)> Tasks(IServiceProvider services)
    {
        var (register, rows, projects, editing) = (services.GetRequiredService<ProjectRegister>(), services.GetRequiredService<RegisterOpening>(), services.GetRequiredService<ProjectOpening>(), services.GetRequiredService<ProjectEditing>());
        var all = new ProjectFilter(Year);
        var (opened, written) = (0, "");
        return
        [
            ($"{GeneratedRegister.Projects:#,0}事業×{GeneratedRegister.Years}年度の一覧の1頁（番号順）", () => Open(all)),
            ("　決算額の大きい順", () => Open(all with { Sort = ProjectSort.Settlement, Descending = true })),
            ("　計画の順", () => Open(all with { Sort = ProjectSort.PlanItem })),
            ("　部ごと、課の順", () => Open(all with { Sort = ProjectSort.Unit, Grouping = ProjectGrouping.Department })),
            ("　いちばん後の頁（名前順）", () => rows.OpenAsync(Policy, all with { Sort = ProjectSort.Name }, int.MaxValue, default)),
            ("　部で絞る", () => Open(all with { UnitId = "sangyo-kanko-bu" })),
            ("　計画の項目で絞る", () => Open(all with { PlanItemId = "g-1" })),
            ("　まれな言葉（年度の中）", () => Open(all with { Words = GeneratedRegister.RareWord })),
            ("　まれな言葉（全年度）", () => Open(all with { Words = GeneratedRegister.RareWord, AllYears = true })),
            ("　よくある2文字の言葉（年度の中）", () => Open(all with { Words = GeneratedRegister.FrequentWord })),
            ("　よくある2文字の言葉（全年度）", () => Open(all with { Words = GeneratedRegister.FrequentWord, AllYears = true })),
            ("　絞る条件の候補", () => register.ChoicesAsync(Year, default)),
            ("　一つの事業を開く", () => projects.OpenAsync(Policy, Year, GeneratedRegister.IdOf(opened++ * 991 % GeneratedRegister.Projects), default)),
            ("　一つの欄を保存する", () => SaveAsync("goal")),
            ("　事業番号を保存する", () => SaveAsync("number")),
        ];

        Task Open(ProjectFilter filter) => rows.OpenAsync(Policy, filter, 1, default);

        async Task SaveAsync(string path)
        {
            written = $"{opened++}-{Guid.NewGuid():N}";
            var project = GeneratedRegister.IdOf(opened * 37 % GeneratedRegister.Projects);
            var old = (await projects.OpenAsync(Policy, Year, project, default))!.View;
            if (await editing.ChangeAsync(Policy, Year, project, path, path == "number" ? old.Number : old.Goal, written, default) is not FieldOutcome.Saved)
                throw new InvalidOperationException("The field was not saved.");
        }
    }
}
