using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Reform;
using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;
using Npgsql;

namespace MunicipalPlanning.Application.Tests.Data;

public sealed class ConstraintTests(TemplateDatabase template) : DatabaseTest(template)
{
    private static readonly FiscalYear Year = new(2026);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var context = await Contexts.CreateDbContextAsync();
        context.Add(new OrganizationUnit("ka", UnitKind.Section, "商工観光課"));
        var project = new Project("p", "創業支援");
        var record = project.Open(Year, "ka");
        record.Reschedule([new ScheduleRow(ScheduleAxis.Months, "創業塾", [new ScheduleEntry(ScheduleAxis.Months, 10, 2, ScheduleEntryKind.Arrow, "講座")])]);
        var outcome = new Indicator("創業件数", "", "件", null, "");
        outcome.Measure([new IndicatorValue(Year, new Figure("10以上"), default)]);
        record.Achieve([outcome]);
        var sheet = new ManagementSheet(Year, "ka");
        sheet.Pick(new PriorityProject("p", PlanChoice.None));
        var plan = new Plan("kaikaku", PlanKind.ReformPlan, "行政経営改革プラン");
        plan.Add("madoguchi", null, "窓口の総合化").Report(Year).Record(new CommitteeComment("推進委員会", new(2026, 7, 10), "広げてほしい。", ""));
        context.AddRange(plan, project, sheet, new ChangeRecord { At = DateTimeOffset.UtcNow, Kind = ChangeKind.Content, Person = "佐久間", Record = "sheet/2026/ka", Field = "goal", New = "目標" });
        await context.SaveChangesAsync();
    }

    [Theory]
    [InlineData("update schedule_rows set entries = jsonb_set(entries, '{0,From}', '13')", "ck_schedule_rows_entries")]
    [InlineData("update schedule_rows set entries = jsonb_set(entries, '{0,To}', '5')", "ck_schedule_rows_entries")]
    [InlineData("update schedule_rows set axis = 'FiscalYears'", "ck_schedule_rows_axis")]
    [InlineData("update schedule_rows set project_year_id = null, axis = 'FiscalYears', entries = '[]'", "ck_schedule_rows_owner")]
    [InlineData("update indicators set \"values\" = \"values\" || \"values\"", "ck_indicators_values")]
    [InlineData("update management_sheets set year = 1999", "ck_management_sheets_year")]
    [InlineData("update submissions set state = 'Lost'", "ck_submissions_state")]
    [InlineData("update organization_units set parent_id = id", "ck_organization_units_parent")]
    [InlineData("update priority_projects set measure_item_id = 'x', measure_text = '-'", "ck_priority_projects_measure")]
    [InlineData("update committee_comments set text = ''", "ck_committee_comments_text")]
    [InlineData("update committee_comments set held_on = '1999-12-31'", "ck_committee_comments_held_on")]
    [InlineData("delete from projects", "fk_priority_projects_projects_project_id")]
    [InlineData("insert into project_years select gen_random_uuid(), project_id, year, unit_id, sheet_number, background, purpose, goal, outline, legal_basis, result from project_years", "ix_project_years_project_id_year")]
    [InlineData("insert into priority_projects select gen_random_uuid(), project_id, measure_item_id, measure_text, sheet_id, 1 from priority_projects", "uq_priority_projects_sheet_id_project_id")]
    public async Task Database_RowAgainstARule_IsRefusedByName(string statement, string constraint)
    {
        await using var context = await Contexts.CreateDbContextAsync();

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => context.Database.ExecuteSqlRawAsync(statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));

        Assert.Equal(constraint, refusal.ConstraintName);
    }

    [Theory]
    [InlineData("update change_records set new = ''")]
    [InlineData("delete from change_records")]
    [InlineData("truncate change_records")]
    public async Task ChangeLog_UpdateOrDelete_IsRefused(string statement)
    {
        await using var context = await Contexts.CreateDbContextAsync();

        await Assert.ThrowsAsync<PostgresException>(() => context.Database.ExecuteSqlRawAsync(statement));

        Assert.Equal("目標", (await context.Changes.SingleAsync()).New);
    }

    [Fact]
    public async Task Schedule_SavedAndLoaded_IsTheSame()
    {
        await using var context = await Contexts.CreateDbContextAsync();

        var row = Assert.Single((await context.ProjectYears.SingleAsync()).Schedule);

        var entry = Assert.Single(row.Entries);
        Assert.Equal((10, 2, "講座", ScheduleEntryKind.Arrow), (entry.From, entry.To, entry.Text, entry.Kind));
    }
}
