using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Reform;

/// <summary>The report of a reform item from its beginning to its publication, with an application of its own because states are changed.</summary>
public sealed class ReformItemJourney(Running.Browser browser) : Journey(browser)
{
    private const string Item = "gk-07";
    private const int Year = 2026;
    private const string JointStaff = "012322";

    private RunningApplication _application = null!;

    public override async ValueTask InitializeAsync() => _application = await RunningApplication.StartAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _application.DisposeAsync();
    }

    [Fact]
    public async Task SectionsWriteTheReport_AndPolicyDivisionReturnsAcceptsAndPublishesIt()
    {
        var staff = await ReformItemEditorPage.OpenAsync(await SignInAsync("佐久間", _application), Item, Year);
        await staff.Button("報告を始める").ClickAsync();
        await Expect(staff.Chip).ToHaveTextAsync("作成中");
        await FillAsync(staff);
        await DrawAsync(staff);
        await JointSectionWritesAsync(staff);
        await HandInAsync(staff);

        var policy = await ReformItemEditorPage.OpenAsync(await SignInAsync("三浦", _application), Item, Year);
        await ReturnAsync(policy);
        await RepairAsync(staff);
        await PublishAsync(policy);

        // Next year begins with what this one announced.
        var next = await ReformItemEditorPage.OpenAsync(staff.Page, Item, Year + 1);
        await next.Button("報告を始める").ClickAsync();
        await Expect(next.Page.Locator(".reform-announced-before")).ToContainTextAsync("改定後の利用者数を検証する。");
    }

    [Fact]
    public async Task WhoIsNotInCharge_ReadsOnly_AndIsToldWhoWrites()
    {
        var reader = await SignInAsync("012305", _application);

        await reader.GotoAsync($"/reform/report/{Year}/{Item}");
        Assert.EndsWith($"/items/{Item}", new Uri(reader.Url).AbsolutePath, StringComparison.Ordinal);
        await Expect(reader.GetByRole(AriaRole.Link, new() { Name = "書く" })).ToHaveCountAsync(0);
        await reader.GotoAsync($"/reform/gyokaku2024/{Year}/items/{Item}/edit");
        await Expect(reader.GetByText("商工観光課、契約管財課の職員が書きます。")).ToBeVisibleAsync();
    }

    private static async Task FillAsync(ReformItemEditorPage staff)
    {
        await Expect(staff.Page.Locator(".reform-announced-before")).ToContainTextAsync("残る3施設のオンライン化");
        await staff.WriteAsync(staff.Field("progress"), "・残る3施設のオンライン化を8月に終えた。");
        await Expect(staff.Paper).ToContainTextAsync("残る3施設のオンライン化を8月に終えた。");
        await staff.WriteAsync(staff.Actual, "11");
        await Expect(staff.Page.Locator(".reform-indicator-foot")).ToContainTextAsync("達成率 91.7%　11施設 ÷ 12施設（R8の目標） ＝ 91.7%");
        await staff.WriteAsync(staff.Field("revenue"), "２，４００千円");
        await staff.WriteAsync(staff.Field("expenditure"), "△720");
        await Expect(staff.Field("expenditure")).ToHaveValueAsync("▲720");
        await Expect(staff.Page.Locator(".reform-effect-total")).ToContainTextAsync("3,120");
        await Expect(staff.Paper).ToContainTextAsync("3,120");
        await Expect(staff.Page.Locator(".rating-card", new() { HasText = "数値からの提案" })).ToContainTextAsync("概ね予定どおり");
        await staff.Page.Locator(".rating-card", new() { HasText = "概ね予定どおり" }).ClickAsync();
        await Expect(staff.Paper).ToContainTextAsync("（概ね予定どおり）");
        await staff.Page.Locator(".record-bar-name").ClickAsync();
        await staff.Page.Keyboard.PressAsync("Control+z");
        await Expect(staff.Paper).Not.ToContainTextAsync("概ね予定どおり");
        await staff.Page.Keyboard.PressAsync("Control+y");
        await Expect(staff.Paper).ToContainTextAsync("（概ね予定どおり）");
    }

    /// <summary>A row in the wide roadmap, by keyboard.</summary>
    private static async Task DrawAsync(ReformItemEditorPage staff)
    {
        await staff.Button("広げて書く").ClickAsync();
        var wide = new ScheduleEditorPage(staff.Page);
        await Expect(staff.Page.Locator(".schedule-head")).ToContainTextAsync("令和10年度");
        await staff.Button("取組の行を加える").ClickAsync();
        await Expect(staff.Page.Locator("[data-row]")).ToHaveCountAsync(2);
        await wide.Cell(1, 2).FocusAsync();
        await staff.Page.Keyboard.InsertTextAsync("利用者の声を聞く");
        await staff.Page.Keyboard.PressAsync("Enter");
        await wide.Entry(1, "令和8年度 利用者の声を聞く").FocusAsync();
        await staff.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await Expect(staff.Page.Locator(".schedule-said")).ToContainTextAsync("令和8年度～令和9年度（2年度）");
        await staff.Button("入力へ戻る").ClickAsync();
        await Expect(staff.Paper).ToContainTextAsync("利用者の声を聞く");
    }

    private async Task JointSectionWritesAsync(ReformItemEditorPage staff)
    {
        var joint = await ReformItemEditorPage.OpenAsync(await SignInAsync(JointStaff, _application), Item, Year);
        await Expect(joint.Page.Locator(".reform-units")).ToContainTextAsync("主の課が提出します。");
        await Expect(joint.Button("提出へ進む")).ToHaveCountAsync(0);
        await joint.WriteAsync(joint.Field("notes"), "※１　使用料は消費税を含む。");
        await Expect(staff.Field("notes")).ToHaveValueAsync("※１　使用料は消費税を含む。");
    }

    private async Task HandInAsync(ReformItemEditorPage staff)
    {
        await staff.Button("提出へ進む").ClickAsync();
        await Expect(staff.Page.GetByRole(AriaRole.Heading, new() { Name = "まだ提出できません" })).ToBeFocusedAsync();
        await staff.WriteAsync(staff.Field("next"), "・改定後の利用者数を検証する。");
        await staff.Page.Locator(".points-foot").GetByRole(AriaRole.Button, new() { Name = "提出へ進む" }).ClickAsync();
        await staff.Button("部内確認へ回す").ClickAsync();
        await Expect(staff.Chip).ToHaveTextAsync("部内確認");
        var head = await ReformItemEditorPage.OpenAsync(await SignInAsync("大野", _application), Item, Year);
        await head.StepAsync("提出へ進む", "提出する");
        await Expect(staff.Chip).ToHaveTextAsync("提出済");
        await Expect(staff.Field("progress")).ToHaveAttributeAsync("readonly", "");
    }

    private static async Task ReturnAsync(ReformItemEditorPage policy)
    {
        var part = policy.Page.Locator(".sheet-part[data-part='progress']");
        await part.GetByRole(AriaRole.Button, new() { Name = "指摘" }).ClickAsync();
        await part.GetByRole(AriaRole.Textbox, new() { Name = "指摘" }).FillAsync("利用者数も書けますか。");
        await policy.Button("指摘する").ClickAsync();
        await Expect(policy.Page.Locator(".paper-flag")).ToHaveCountAsync(1);
        await policy.Button("差し戻す").ClickAsync();
        await policy.Dialog.GetByRole(AriaRole.Textbox, new() { Name = "部署へのことば" }).FillAsync("効果を数でお願いします。");
        await policy.Dialog.GetByRole(AriaRole.Button, new() { Name = "差し戻す" }).ClickAsync();
        await Expect(policy.Chip).ToHaveTextAsync("差戻し");
    }

    private async Task RepairAsync(ReformItemEditorPage staff)
    {
        await Expect(staff.Page.Locator(".sheet-repair .repair-count")).ToHaveTextAsync("1 / 1");
        await staff.WriteAsync(staff.Field("progress"), "・残る3施設のオンライン化を8月に終え、利用者が2割増えた。");
        await Expect(staff.Page.Locator(".sheet-parts")).ToContainTextAsync("直しました");
        var head = await ReformItemEditorPage.OpenAsync(await SignInAsync("大野", _application), Item, Year);
        await head.StepAsync("再提出へ進む", "再提出する");
        await Expect(head.Chip).ToHaveTextAsync("再提出");
    }

    private static async Task PublishAsync(ReformItemEditorPage policy)
    {
        await Expect(policy.Chip).ToHaveTextAsync("再提出");
        await policy.Button("解決にする").ClickAsync();
        await policy.StepAsync("確認済にする", "確認済にする");
        await Expect(policy.Chip).ToHaveTextAsync("確認済");
        await policy.StepAsync("公表する", "公表する");
        await Expect(policy.Page.GetByText("公表したときのまま表示しています。")).ToBeVisibleAsync();
        var printed = await PdfText.ReadAsync(await (await policy.Page.APIRequest.GetAsync($"/reform/gyokaku2024/{Year}/items/{Item}.pdf")).BodyAsync());
        Assert.All(["利用者が2割増えた。", "利用者の声を聞く", "※１", "3,120"], text => Assert.Contains(text, printed, StringComparison.Ordinal));
    }
}
