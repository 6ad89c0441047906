using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Sheets;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Tests.Plans;

/// <summary>The city of <see cref="SheetTest"/>, whose plan runs from 2023 to 2027 and has an indicator on 創業の支援.</summary>
public abstract class PlanTest(TemplateDatabase template) : SheetTest(template)
{
    protected static readonly Guid IndicatorId = Guid.Parse("00000000-0000-7000-8000-000000000001");
    protected static readonly Person Policy = Someone("三浦", "kiki", StaffRole.PolicyDivision);

    protected PlanEditing PlanEditing => new(Contexts, ServiceClock);

    protected PlanRows Rows => new(Contexts, ServiceClock);

    protected PlanArranging PlanArranging => new(Contexts, ServiceClock);

    protected PlanRemoval Removal => new(Contexts, ServiceClock);

    protected PlanCreation PlanCreation => new(Contexts, ServiceClock);

    protected PlanItemOpening Items => new(Contexts);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var context = await Contexts.CreateDbContextAsync();
        var plan = await context.Plans.SingleAsync();
        plan.Describe(PlanKind.BasicPlan, plan.Name, null, new FiscalYear(2023), new FiscalYear(2027), ["施策", "個別施策"]);
        var item = await context.PlanItems.SingleAsync(item => item.Id == "sogyo");
        item.Assign(["shoko"]);
        var indicator = new Indicator(IndicatorId, "開業件数");
        indicator.Aim(IndicatorDirection.Up);
        indicator.StartFrom(new FiscalYear(2022), new Figure("新規"));
        indicator.WriteTarget(new FiscalYear(2027), new Figure("150"));
        indicator.WriteActual(new FiscalYear(2024), new Figure("68件※"));
        item.Measure(indicator, 0);
        await context.SaveChangesAsync();
    }

    protected Task<FieldOutcome> ChangeAsync(PlanField field, string old, string text) => PlanEditing.ChangeAsync(Policy, "plan", field, old, text, default);

    protected async Task<PlanItemForEditing> ItemAsync(string id) => (await Items.OpenAsync("plan", id, default))!;

    protected async Task<IReadOnlyList<string>> TreeAsync(string planId = "plan") =>
        [.. (await new PlanOutlines(Contexts).FindAsync(planId, default))!.Nodes.Select(node => new string('　', node.Depth) + node.NumberedTitle)];
}
