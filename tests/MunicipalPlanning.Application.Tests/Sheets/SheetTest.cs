using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Tests.Sheets;

/// <summary>A department with two sections, a plan, and the sheets of two years: 産業部 > 商工課 (創業支援), 農政課 (就農支援).</summary>
public abstract class SheetTest(TemplateDatabase template) : DatabaseTest(template)
{
    protected static readonly FiscalYear Year = new(2026);
    protected static readonly Person Sakuma = Someone("佐久間", "shoko", StaffRole.Member);
    protected static readonly Person Ono = Someone("大野", "shoko", StaffRole.SectionHead);
    protected static readonly Person Nakahara = Someone("中原", "sangyo", StaffRole.DepartmentHead);

    /// <summary>The clock of the services.</summary>
    protected virtual TimeProvider ServiceClock => TimeProvider.System;

    protected SheetEditing Editing => new(Contexts, ServiceClock);

    protected SheetArranging Arranging => new(Contexts, ServiceClock);

    protected SheetPicking Picking => new(Contexts, ServiceClock);

    protected SheetCreation Creation => new(Contexts, ServiceClock);

    protected ScheduleArranging Schedules => new(Contexts, ServiceClock);

    protected SheetViews Views => new(Contexts);

    protected SheetPast Past => new(Contexts, TimeProvider.System);

    protected SheetRestoring Restoring => new(Past, Editing);

    protected SheetOpening Opening => new(Contexts, Views, ServiceClock);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var context = await Contexts.CreateDbContextAsync();
        context.Add(new Municipality(MunicipalityCode.Parse("082171"), "見本市"));
        context.AddRange(Unit("sangyo", UnitKind.Department, "産業部", null, 1), Unit("shoko", UnitKind.Section, "商工課", "sangyo", 1), Unit("nosei", UnitKind.Section, "農政課", "sangyo", 2), Unit("kiki", UnitKind.Section, "危機管理課", null, 9));
        var plan = new Plan("plan", PlanKind.BasicPlan, "基本計画");
        var measure = plan.Add("nigiwai", null, "にぎわいの創出");
        measure.Describe("②", measure.Title, false, "", "");
        plan.Add("sogyo", measure, "創業の支援");
        context.Add(plan);
        context.AddRange(Begun("sogyo-shien", "創業支援事業", "shoko"), Begun("shuno-shien", "就農支援事業", "nosei"));
        var sheet = new ManagementSheet(Year, "shoko");
        sheet.WriteGoal("創業を増やす。");
        sheet.Pick(new PriorityProject("sogyo-shien", PlanChoice.Item("nigiwai")));
        var last = new ManagementSheet(Year.Previous, "shoko");
        last.WriteGoal("昨年の目標。");
        last.WriteRole("商工の振興。");
        last.Pick(new PriorityProject("sogyo-shien", PlanChoice.Item("nigiwai")));
        context.AddRange(sheet, last, new ManagementSheet(Year, "sangyo"));
        await context.SaveChangesAsync();
    }

    protected static Person Someone(string name, string? unitId, StaffRole role) => new(Guid.NewGuid(), name, [new Duty(role, unitId)]);

    protected async Task<SheetView> ViewAsync(string unitId = "shoko") => (await Views.FindAsync(Year, unitId, CancellationToken.None))!;

    protected static ScheduleEntry Entry(int from, int to, string text = "", ScheduleEntryKind kind = ScheduleEntryKind.Arrow) => new(ScheduleAxis.Months, from, to, kind, text);

    private static OrganizationUnit Unit(string id, UnitKind kind, string name, string? parent, int order)
    {
        var unit = new OrganizationUnit(id, kind, name);
        unit.Arrange(kind, parent, order, null, null);
        return unit;
    }

    private static Project Begun(string id, string name, string unitId)
    {
        var project = new Project(id, name);
        foreach (var year in new[] { Year.Previous, Year })
        {
            var record = project.Open(year, unitId);
            record.Write(ProjectText.Outline, $"{name}の内容");
            record.Reschedule([new ScheduleRow(ScheduleAxis.Months, "募集", [Entry(4, 6, "受付")]), new ScheduleRow(ScheduleAxis.Months, "講座", [Entry(7, 2, "開催")])]);
        }
        return project;
    }
}
