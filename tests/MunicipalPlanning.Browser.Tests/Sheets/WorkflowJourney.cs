using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using MunicipalPlanning.Application;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Browser.Tests.Running;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;
using Npgsql;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Sheets;

/// <summary>The section's half of the year's work.</summary>
public sealed class WorkflowJourney(Running.Browser browser) : SeparateJourney(browser)
{
    private const string Unit = "shoko-kanko-ka";
    private const string Record = "sheet/2026/shoko-kanko-ka";
    private const string Outline = "project/furusato-sanpin/outline";

    [Fact]
    public async Task RefusedSheet_IsRepairedFromTheList_AndHandedInBySectionAndHead()
    {
        var staff = await SheetPage.OpenAsync(await SignInAsync("佐久間"), Unit);

        await staff.Button("提出へ進む").ClickAsync();
        await Expect(staff.Page.Locator("[data-points-title]")).ToBeFocusedAsync();
        await staff.Page.Keyboard.PressAsync("Enter");
        await Expect(staff.Field(Outline)).ToBeFocusedAsync();
        await Expect(staff.Field(Outline)).ToHaveAttributeAsync("aria-invalid", "true");
        await staff.Field(Outline).FillAsync("産品を三件、都内の店に並べる。");
        await staff.LeaveFieldAsync();
        await Expect(staff.Page.Locator($"[data-point='{Outline}']").Filter(new() { HasText = "空です" })).ToHaveCountAsync(0);
        await RemoveEmptyRowAsync();
        await Expect(staff.Page.GetByRole(AriaRole.Heading, new() { Name = "提出できます" })).ToBeVisibleAsync();
        await staff.Page.Locator(".points-foot").GetByRole(AriaRole.Button, new() { Name = "提出へ進む" }).ClickAsync();
        await staff.Dialog.GetByRole(AriaRole.Textbox).FillAsync("確認をお願いします。");
        await staff.Button("部内確認へ回す").ClickAsync();

        await Expect(staff.Page.GetByText("部内確認へ回しました。")).ToBeVisibleAsync();
        await Expect(staff.Field("goal")).ToHaveAttributeAsync("readonly", "");
        var head = await SheetPage.OpenAsync(await SignInAsync("大野"), Unit);
        await Expect(head.Page.GetByText("「確認をお願いします。」")).ToBeVisibleAsync();
        await head.Button("提出へ進む").ClickAsync();
        await head.Button("提出する").ClickAsync();

        await Expect(head.Page.GetByText("提出しました。").First).ToBeVisibleAsync();
        await Expect(staff.Page.Locator(".sheet-bar .chip")).ToHaveTextAsync("提出済");
    }

    [Fact]
    public async Task ReturnedSheet_SuggestionTakenOverAndTakenBack_IsHandedInAgain()
    {
        await RemoveEmptyRowAsync();
        var staff = await SheetPage.OpenAsync(await SignInAsync("佐久間"), Unit);
        await staff.Field(Outline).FillAsync("産品を並べる。");
        await staff.LeaveFieldAsync();
        await staff.ShowsSavedAsync(Outline);
        await ReturnAsync(Outline, "何件ですか。", "産品を三件並べる。");

        // The page learns of the return by itself.
        await Expect(staff.Page.GetByText("差し戻しました。")).ToBeVisibleAsync();
        await Expect(staff.Page.Locator(".sheet-repair .repair-count")).ToHaveTextAsync("1 / 1");
        await staff.Button("この文案を取り入れる").ClickAsync();
        await Expect(staff.Field(Outline)).ToHaveValueAsync("産品を三件並べる。");
        await Expect(staff.Page.Locator(".sheet-parts")).ToContainTextAsync("直しました");
        await staff.LeaveFieldAsync();
        await staff.Page.Keyboard.PressAsync("Control+z");
        await Expect(staff.Field(Outline)).ToHaveValueAsync("産品を並べる。");
        await staff.Page.Keyboard.PressAsync("Control+y");
        await Expect(staff.Field(Outline)).ToHaveValueAsync("産品を三件並べる。");

        var head = await SheetPage.OpenAsync(await SignInAsync("大野"), Unit);
        await head.Button("再提出へ進む").ClickAsync();
        await head.Button("再提出する").ClickAsync();
        await Expect(head.Page.Locator(".sheet-bar .chip")).ToHaveTextAsync("再提出");
    }

    [Fact]
    public async Task TwoInstances_ShowEachOthersPeopleAndTexts_AndNoConnectionToTheDatabaseLosesAText()
    {
        await using var second = await Application.StartBesideAsync();
        var one = await SheetPage.OpenAsync(await SignInAsync("佐久間"), Unit);
        var other = await SheetPage.OpenAsync(await SignInAsync("大野", second), Unit);
        await Expect(one.Page.Locator(".present-people")).ToContainTextAsync("大野課長が閲覧中");

        await one.AppendAsync("goal", "一人目の文。");
        await Expect(other.Page.Locator("[data-field-box='goal'] .field-writer")).ToContainTextAsync("佐久間さんが記入中");
        await one.LeaveFieldAsync();
        await Expect(other.Field("goal")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("一人目の文。$"));
        await Expect(other.Field("goal")).Not.ToHaveAttributeAsync("readonly", "");

        await AllowConnectionsAsync(false);
        await other.AppendAsync("role", "停止中の文。");
        await Expect(other.State("role")).ToContainTextAsync("データベースを待っています");
        await AllowConnectionsAsync(true);

        await Expect(other.State("role")).ToContainTextAsync("保存済", new() { Timeout = 40_000 });
        await Expect(one.Field("role")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("停止中の文。$"), new() { Timeout = 40_000 });
    }

    /// <summary>What the policy division does, by its services.</summary>
    private async Task ReturnAsync(string field, string words, string suggestion)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Planning", Application.ConnectionString)]).Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddPlanning(configuration).BuildServiceProvider();
        var (flow, talk) = (services.GetRequiredService<SubmissionFlow>(), services.GetRequiredService<RemarkTalk>());
        var (head, policy) = (new Person(Guid.Empty, "大野 誠", [new Duty(StaffRole.SectionHead, Unit)]), new Person(Guid.Empty, "三浦 直樹", [new Duty(StaffRole.PolicyDivision, null)]));
        await flow.HandInAsync(head, Record, "", CancellationToken.None);
        await talk.BeginAsync(policy, Record, RemarkKind.Remark, new SheetField(field), words, suggestion, "", CancellationToken.None);
        await flow.ReturnAsync(policy, Record, new DateOnly(2099, 6, 5), "数をお願いします。", CancellationToken.None);
    }

    /// <summary>The sample's one row without a month goes, and open pages are told.</summary>
    private async Task RemoveEmptyRowAsync()
    {
        await ExecuteAsync(Application.ConnectionString, "delete from schedule_rows where jsonb_array_length(entries) = 0");
        await ExecuteAsync(Application.ConnectionString, "select pg_notify('planning_changes', '9000000000 project/2026/furusato-sanpin')");
    }

    private async Task AllowConnectionsAsync(bool allows)
    {
        var settings = new NpgsqlConnectionStringBuilder(Application.ConnectionString);
        var maintenance = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString;
        await ExecuteAsync(maintenance, $"alter database {settings.Database} allow_connections {allows}");
        if (!allows)
            await ExecuteAsync(maintenance, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{settings.Database}'");
    }

    private static async Task ExecuteAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
