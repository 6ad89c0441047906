using System.Text;
using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Access;

public sealed class PeopleJourney(Running.Browser browser) : Journey(browser)
{
    [Fact]
    public async Task Administrator_AddsAPersonAMembershipAndADeputy_AndSeesThemInTheListAndInTheLog()
    {
        var page = await SignInAsync("石田");
        await AddAsync(page, "910001", "相沢 一郎", "zaisei-ka", "SectionHead");
        await AddAsync(page, "910002", "馬場 二葉", "shoko-kanko-ka", "Member");

        await page.GetByRole(AriaRole.Button, new() { Name = "所属を加える" }).ClickAsync();
        var panel = page.Locator(".user-panel");
        await panel.GetByLabel("部署").SelectOptionAsync("zaisei-ka");
        await panel.GetByLabel("から").FillAsync("R8.4.1");
        await panel.GetByLabel("まで").FillAsync("2027/3/31");
        await panel.GetByLabel("まで").BlurAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "所属を保存" }).ClickAsync();
        await Expect(panel).ToContainTextAsync("令和8年4月1日 ～ 令和9年3月31日");
        await OpenAsync(page, "相沢 一郎");
        await page.GetByRole(AriaRole.Button, new() { Name = "代理を加える" }).ClickAsync();
        await panel.GetByLabel("代理をする人").FillAsync("910002");
        var today = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(9));
        await panel.GetByLabel("から").FillAsync($"{today:yyyy/M/d}");
        await panel.GetByLabel("まで").FillAsync($"{today.AddDays(4):yyyy/M/d}");
        await panel.GetByLabel("まで").BlurAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "代理を保存" }).ClickAsync();

        await Expect(Row(page, "910001")).ToContainTextAsync("馬場 二葉（");
        await Expect(Row(page, "910002").Locator("tr")).ToHaveCountAsync(2);
        await Expect(Row(page, "910002")).ToContainTextAsync("一度もなし");
        await page.GotoAsync("/admin/log?words=910001");
        await Expect(page.Locator(".log-table")).ToContainTextAsync("利用者 相沢 一郎（910001）の代理を加えました。");
    }

    [Fact]
    public async Task Roster_WithAFault_ChangesNothingUntilItIsRepairedAndConfirmed()
    {
        var page = await SignInAsync("石田");
        await page.GotoAsync("/admin/users/import");
        await ChooseAsync(page, "920001,千葉 三郎,商工観光課,課員\n920002,土井 四季,農政果,課員");
        await Expect(page.Locator(".roster-table").First).ToContainTextAsync("「農政果」という部署はありません。「農政課」ではありませんか。");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "確定する" })).ToHaveAttributeAsync("aria-disabled", "true");

        await page.GetByRole(AriaRole.Button, new() { Name = "ファイルを選び直す" }).ClickAsync();
        await ChooseAsync(page, "920001,千葉 三郎,商工観光課,課員\n920002,土井 四季,農政課,課員");
        await Expect(page.Locator(".roster-counts")).ToContainTextAsync("追加 2");
        await page.GetByRole(AriaRole.Button, new() { Name = "確定する" }).ClickAsync();

        await Expect(page.Locator(".notice-success")).ToContainTextAsync("追加 2人");
        await Expect(page.Locator(".passphrase")).ToHaveCountAsync(2);
        var saved = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "CSVで保存" }).ClickAsync());
        Assert.Contains("920002,土井 四季,農政課,", await File.ReadAllTextAsync(await saved.PathAsync()), StringComparison.Ordinal);
        await page.GotoAsync("/admin/users");
        await page.GetByLabel("氏名・番号・かなで探す").PressSequentiallyAsync("92000");
        await Expect(page.Locator(".user-table tbody")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Section_SeesTheTableOfRightsButNeitherPeopleNorLog()
    {
        var page = await SignInAsync("佐久間");

        await page.GotoAsync("/admin/rights");
        await Expect(page.Locator(".rights-table").First).ToContainTextAsync("部内確認へ回す");
        await page.GotoAsync("/admin/users");
        await Expect(page.GetByText("「利用者を管理する」権限がありません。")).ToBeVisibleAsync();
        await page.GotoAsync("/admin/log");
        await Expect(page.GetByText("「記録を調べる」権限がありません。")).ToBeVisibleAsync();
        Assert.Equal(403, (await page.APIRequest.GetAsync("/admin/log/export.csv")).Status);
    }

    private static async Task AddAsync(IPage page, string number, string name, string unitId, string role)
    {
        await page.GotoAsync("/admin/users");
        await page.GetByRole(AriaRole.Button, new() { Name = "利用者を加える" }).ClickAsync();
        var dialog = page.Locator("dialog[open]");
        await dialog.GetByLabel("職員番号").FillAsync(number);
        await dialog.GetByLabel("氏名").FillAsync(name);
        await dialog.GetByLabel("部署").SelectOptionAsync(unitId);
        await dialog.GetByLabel("役割").SelectOptionAsync(role);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "加える", Exact = true }).ClickAsync();
        await Expect(page.Locator(".passphrase")).ToHaveCountAsync(1);
        await Expect(page.Locator(".user-panel h2")).ToHaveTextAsync(name);
    }

    private static Task OpenAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static ILocator Row(IPage page, string number) => page.Locator($"tbody[data-number='{number}']");

    private static async Task ChooseAsync(IPage page, string lines)
    {
        // A script is quicker than any person: the field takes files once Blazor has prepared it.
        await page.WaitForFunctionAsync("() => document.querySelector('#roster-file')?._blazorInputFileNextFileId !== undefined");
        await page.Locator("#roster-file").SetInputFilesAsync(new FilePayload { Name = "名簿.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes($"職員番号,氏名,部署,役割\n{lines}") });
    }
}
