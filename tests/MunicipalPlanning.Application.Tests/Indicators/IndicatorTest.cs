using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Tests.Indicators;

/// <summary>A plan of 令和5年度 to 令和10年度 with indicators of two sections, and the plan before it.</summary>
public abstract class IndicatorTest(TemplateDatabase template) : DatabaseTest(template)
{
    protected const string PlanId = "plan";
    protected static readonly FiscalYear Year = new(2025);
    protected static readonly Person Sakuma = Someone("佐久間", "shoko", StaffRole.Member);
    protected static readonly Person Hayashi = Someone("林", "nosei", StaffRole.Member);
    protected static readonly Person Nakahara = Someone("中原", "sangyo", StaffRole.DepartmentHead);
    protected static readonly Person Miura = Someone("三浦", "seisaku", StaffRole.PolicyDivision);
    protected static readonly Person Mori = Someone("森", null, StaffRole.Viewer);

    protected Indicator Shops { get; } = Measured("市内の開業件数（累計）", "件", IndicatorDirection.Up, ("新規", 2022), (2023, "", "31"), (2024, "", "67"), (2025, "", "104※"), (2028, "230", ""));

    protected Indicator Vacancies { get; } = Measured("空き店舗率", "%", IndicatorDirection.AtMost, ("18.9", 2022), (2025, "", "18.8"), (2028, "15以下", ""));

    protected Indicator Farmers { get; } = Measured("新規就農者数", "人", IndicatorDirection.Up, ("—", 2022), (2025, "10", "調整中"));

    protected Indicator Everyone { get; } = Measured("住みよいと思う市民の割合", "%", IndicatorDirection.Up, ("60", 2022), (2024, "", "64"), (2028, "70", ""));

    protected IndicatorOverview Overview => new(Contexts);

    protected IndicatorEntry Entry => new(Contexts, TimeProvider.System);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var context = await Contexts.CreateDbContextAsync();
        context.Add(new Municipality(MunicipalityCode.Parse("082171"), "見本市"));
        context.AddRange(Unit("sangyo", UnitKind.Department, "産業部", null, 1), Unit("shoko", UnitKind.Section, "商工課", "sangyo", 1), Unit("nosei", UnitKind.Section, "農政課", "sangyo", 2), Unit("seisaku", UnitKind.Section, "政策推進課", null, 3));
        var before = new Plan("plan-before", PlanKind.BasicPlan, "第1次計画");
        before.Describe(PlanKind.BasicPlan, "第1次計画", null, new FiscalYear(2018), new FiscalYear(2022), ["施策"]);
        before.Add("sogyo-before", null, "創業").Measure([Measured("市内の開業件数（累計)", "件", IndicatorDirection.Up, ("", null), (2019, "", "12"), (2021, "", "20"), (2023, "", "999")), Measured("別の指標", "件", IndicatorDirection.Up, ("", null), (2019, "", "5"))]);
        context.Add(before);
        var plan = new Plan(PlanId, PlanKind.BasicPlan, "第2次計画");
        plan.Describe(PlanKind.BasicPlan, "第2次計画", null, new FiscalYear(2023), new FiscalYear(2028), ["基本目標", "施策"]);
        var goal = plan.Add("nigiwai", null, "にぎわい");
        var start = plan.Add("sogyo", goal, "創業の支援");
        var farm = plan.Add("shuno", goal, "就農の支援");
        var living = plan.Add("kurashi", null, "くらし");
        Shops.Accumulate(true);
        start.Renumber("2101");
        start.Assign(["shoko"]);
        start.ComeFrom(["sogyo-before"]);
        start.Measure([Shops, Vacancies]);
        farm.Assign(["nosei"]);
        farm.Measure([Farmers]);
        living.Measure([Everyone]);
        context.Add(plan);
        await context.SaveChangesAsync();
    }

    protected static PlanField Actual(Indicator indicator, string itemId, int year = 2025) => PlanField.Actual(itemId, indicator.Id, new FiscalYear(year));

    protected async Task<PlanIndicators> ReadAsync(int year = 2025) => (await Overview.ForAsync(PlanId, new FiscalYear(year), CancellationToken.None))!;

    private static Person Someone(string name, string? unitId, StaffRole role) => new(Guid.NewGuid(), name, [new Duty(role, unitId)]);

    private static Indicator Measured(string name, string unit, IndicatorDirection direction, (string Text, int? Year) baseline, params (int Year, string Target, string Actual)[] values)
    {
        var indicator = new Indicator(name, "", unit, direction, "");
        indicator.StartFrom(baseline.Year is { } year ? new FiscalYear(year) : null, new Figure(baseline.Text));
        indicator.Measure(values.Select(value => new IndicatorValue(new FiscalYear(value.Year), new Figure(value.Target), new Figure(value.Actual))));
        return indicator;
    }

    private static OrganizationUnit Unit(string id, UnitKind kind, string name, string? parent, int order)
    {
        var unit = new OrganizationUnit(id, kind, name);
        unit.Arrange(kind, parent, order, null, null);
        return unit;
    }
}
