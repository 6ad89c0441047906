using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Reform;

/// <summary>A reform plan of one theme in a year that is run: 窓口の総合化 of 商工課 with 農政課, 基金の管理 of 農政課, and one that nobody is in charge of.</summary>
public abstract class ReformTest(TemplateDatabase template) : HomeTest(template)
{
    protected const string Desk = "madoguchi";
    protected const string DeskRecord = "reform/2026/madoguchi";
    protected static readonly Person Farmer = Someone("農野", "nosei", StaffRole.Member);

    protected ReformSubmissions Submissions => new(Contexts, Clock);

    protected ReformEditing Reports => new(Contexts, Clock);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var context = await Contexts.CreateDbContextAsync();
        var plan = new Plan("kaikaku", PlanKind.ReformPlan, "行政経営改革プラン");
        var theme = plan.Add("theme", null, "市民サービス");
        var desk = plan.Add(Desk, theme, "窓口の総合化");
        desk.Assign(["shoko", "nosei"]);
        var indicator = new Indicator("窓口の数", "", "か所", null, "");
        indicator.WriteTarget(Year, new Figure("3"));
        desk.Measure(indicator, 0);
        plan.Add("kikin", theme, "基金の管理").Assign(["nosei"]);
        plan.Add("shokuin", theme, "職員の育成");
        context.Add(plan);
        context.Add(new Account { Id = Farmer.AccountId, UserName = Farmer.Name, NormalizedUserName = Farmer.Name, Name = Farmer.Name });
        context.Add(new Membership(Farmer.AccountId, Farmer.UnitId, Farmer.Role, new DateOnly(2026, 4, 1), null));
        await context.SaveChangesAsync();
    }

    protected async Task<ReformReportView> ReportAsync() =>
        (await Services.GetRequiredService<ReformReports>().FindAsync("kaikaku", Year, CancellationToken.None))!;

    protected async Task<int> BeginAllAsync(Person person) => await Submissions.BeginAllAsync(person, await ReportAsync(), null, CancellationToken.None);

    protected async Task<ReformItemLine> LineAsync(Person person, string itemId = Desk) =>
        (await Submissions.ForAsync(person, await ReportAsync(), CancellationToken.None)).Single(line => line.ItemId == itemId);

    /// <summary>Writes all that the report on 窓口の総合化 is asked for.</summary>
    protected async Task WriteAsync(Person? writer = null)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        var indicator = (await context.PlanItems.SingleAsync(item => item.Id == Desk)).Indicators[0].Id;
        foreach (var (path, text) in new[] { ("progress", "二か所で始めた。"), ("next", "三か所に広げる。"), ("rating", "B"), ($"indicator/{indicator}/actual", "2") })
            await Reports.ChangeAsync(writer ?? Farmer, Desk, Year, path, "", text, CancellationToken.None);
    }

    protected async Task MoveAsync(SubmissionVerb verb)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        (await context.Submissions.SingleAsync(form => form.Record == DeskRecord)).Do(verb, Clock.Now);
        await context.SaveChangesAsync();
    }
}
