using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Pictures;

/// <summary>Visits what the guide shows, as the persons whom it concerns, and takes its pictures (docs/pictures/README.md).</summary>
public sealed class PicturesJourney(Running.Browser browser) : SeparateJourney(browser, ("Sample__Year", Path.Combine(Repository.Root, "samples", "mizukawa-year.json")))
{
    private const string Unit = "shoko-kanko-ka";
    private const string Outline = "project/machinaka-sogyo/outline";
    private const int PhoneWidth = 390;
    private const int PhoneHeight = 844;

    private readonly GuidePictures _pictures = new();
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _pictures.Dispose();
    }

    [Fact]
    public async Task Guide_EveryPictureShowsWhatItIsTakenFor()
    {
        await AdministratorAsync();
        await PolicyDivisionAsync();
        await PlansAsync();
        await HeadsAsync();
        await RepairAsync();
        await SectionAsync();
        await PhoneAsync();
        await ProjectAsync();
        await ReformAsync();
        await TogetherAsync();

        Assert.Equal(GuidePictures.Kept.Select(Path.GetFileName), _pictures.Taken);
    }

    [Fact]
    public void Guide_RefersToThePicturesThatThereAre() => Assert.Equal(GuidePictures.Kept, GuidePictures.Referred);

    private async Task AdministratorAsync()
    {
        var page = await SignInAsync("石田");
        await page.GotoAsync("/admin/users");
        await page.GetByLabel("部署", new() { Exact = true }).First.SelectOptionAsync("sangyo-kanko-bu");
        await page.GetByRole(AriaRole.Button, new() { Name = "佐久間 恵子", Exact = true }).ClickAsync();
        await Expect(page.Locator(".user-panel")).ToContainTextAsync("部内確認へ回す");
        await TakeAsync(page, "users");

        await page.GotoAsync("/admin/users/import");
        await page.Locator("#roster-file").SetInputFilesAsync(new FilePayload
        {
            Name = "人事異動名簿.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes("職員番号,氏名,部署,役割\nkain,佐久間 恵子,農政課,課員\nkacho,大野 隆,商工観光課,課長\n012401,森 さくら,商工観光課,課員\n012402,林 拓也,農政果,課員"),
        });
        await Expect(page.Locator(".roster-table").First).ToContainTextAsync("「農政課」ではありませんか。");
        await TakeAsync(page, "roster");

        await page.GotoAsync("/admin/log?words=商工観光課");
        await page.Locator(".log-table summary").Nth(1).ClickAsync();
        await Expect(page.Locator(".log-table details[open]")).ToContainTextAsync("空き店舗");
        await TakeAsync(page, "log");
    }

    private async Task PolicyDivisionAsync()
    {
        var page = await SignInAsync("三浦");
        await page.GotoAsync("/admin/year/2026");
        await page.Locator("#Instruction-Goal").EvaluateAsync("box => box.closest('section').scrollIntoView()");
        await Expect(page.Locator("#Instruction-Goal")).ToHaveValueAsync(new Regex("市民から見て"));
        await TakeAsync(page, "year");

        await page.GotoAsync("/home/2026");
        await page.GetByLabel("広報課 を選ぶ").CheckAsync();
        await page.GetByLabel("商工観光課 を選ぶ").CheckAsync();
        await Expect(page.Locator("[data-chosen]")).ToContainTextAsync("2件を選択中");
        await TakeAsync(page, "home-policy");
        await page.GetByRole(AriaRole.Button, new() { Name = "催促の文を送る" }).ClickAsync();
        await Expect(page.Locator("textarea").First).ToHaveValueAsync(new Regex("広報課 .*様"));
        await TakeAsync(page, "remind");

        await page.GotoAsync("/review/2026/kodomo-mirai-ka");
        await Expect(page.Locator(".paper ins").First).ToHaveTextAsync("60件");
        await TakeAsync(page, "review");

        await page.GotoAsync("/projects/2026/import");
        await ListImportPage.ChooseAsync(
            page,
            "番号,事務事業名,課名,目的,予算額,決算額",
            "9901-01,宿場まち回遊事業,商工観光課,まち歩きの道筋を整える。,8350,######",
            "9901-02,新規就農者定着支援事業,農政果,新たな担い手の就農と定着を支える。,１８．７４０,調整中",
            "9901-03,ﾖｳｽｲﾛ長寿命化事業,農政課,農業用水路の計画的な補修を行う。,46300,",
            "9901-01,商店街イルミネーション事業,商工観光課,冬のまちなかに人を呼び込む。,900,");
        await page.GetByRole(AriaRole.Button, new() { Name = "確かめる" }).ClickAsync();
        await Expect(page.GetByText("直すところが 3か所あります")).ToBeVisibleAsync();
        await TakeAsync(page, "list-import");

        await page.GotoAsync("/sheets/2026/print?state=Accepted");
        await Expect(page.Locator(".print-desk .paper").First).ToContainTextAsync("組織マネジメントシート");
        await TakeAsync(page, "print");
    }

    private async Task PlansAsync()
    {
        var page = await SignInAsync("三浦");
        await page.GotoAsync("/plans/kihon3?item=k3-2-1");
        await Expect(page.Locator("[data-field='item/k3-2-1/policy']")).ToHaveValueAsync(new Regex("創業"));
        await Expect(page.Locator(".plan-aside")).ToContainTextAsync("まちなか創業支援事業");
        await Expect(page.Locator(".item-measures")).ToContainTextAsync("未達");
        await TakeAsync(page, "plan-tree");
        await page.GotoAsync("/plans/kihon3/indicators/2025");
        await Expect(page.Locator("main")).ToContainTextAsync("空き店舗率");
        await TakeAsync(page, "indicators");
        await page.GotoAsync("/plans/kihon3/indicators/2025/entry");
        await Expect(page.Locator("main")).ToContainTextAsync("44件のうち43件に実績");
        await TakeAsync(page, "indicator-entry");
        await page.GotoAsync("/plans/kihon3/coverage/2026?item=k3-2103&unit=kigyo-ricchi-ka");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "選んだマス" })).ToContainTextAsync("工業団地拡張推進事業");
        await TakeAsync(page, "coverage");
        await page.GotoAsync("/plans/kihon3/book#item-k3-2-1");
        await Expect(page.Locator("[id='item-k3-2-1']")).ToBeInViewportAsync();
        await TakeAsync(page, "plan-book");
        await page.Context.CloseAsync();
    }

    private async Task HeadsAsync()
    {
        var page = await SignInAsync("012361");
        await Expect(page.Locator(".turn-row").First).ToContainTextAsync("学校教育課のシートを読んで提出する");
        await TakeAsync(page, "home-head");
        var sheet = await SheetPage.OpenAsync(page, "gakko-kyoiku-ka");
        await Expect(page.GetByText("「重点事業③の回数を見直しました。」")).ToBeVisibleAsync();
        await TakeAsync(page, "head-review");
        await sheet.Button("提出へ進む").ClickAsync();
        await Expect(sheet.Dialog).ToContainTextAsync("政策推進課へ提出します");
        await TakeAsync(page, "hand-in");
        await sheet.Button("やめる").ClickAsync();
        await Expect(sheet.Dialog).ToHaveCountAsync(0);

        var department = await SheetPage.OpenAsync(await SignInAsync("中原"), "sangyo-kanko-bu");
        await department.Button("課の事業から選ぶ").First.ClickAsync();
        await department.Page.Locator(".picker-row input").Nth(1).FocusAsync();
        await Expect(department.Page.Locator(".picker-row").First).ToBeVisibleAsync();
        await TakeAsync(department.Page, "department-pick");
    }

    private async Task RepairAsync()
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("012322"), "keiyaku-kanzai-ka");
        await Expect(sheet.Button("この文案を取り入れる")).ToBeVisibleAsync();
        await TakeAsync(sheet.Page, "repair");
    }

    private async Task SectionAsync()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/sign-in");
        await Expect(page.GetByLabel("職員番号")).ToBeFocusedAsync();
        await TakeAsync(page, "sign-in");

        page = await SignInAsync("佐久間");
        await Expect(page.Locator(".turn-row")).ToHaveCountAsync(5);
        await TakeAsync(page, "home-section");
        await page.GotoAsync("/sheets/2026");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "自分の課を開く" })).ToBeVisibleAsync();
        await TakeAsync(page, "sheet-list");

        await page.GotoAsync($"/sheets/2026/{Unit}/history?left=last&right=now");
        await Expect(page.Locator("[data-side='right'] ins").First).ToBeVisibleAsync();
        await Expect(page.Locator("[data-past-ready]")).ToBeVisibleAsync();
        await TakeAsync(page, "history");

        var sheet = await SheetPage.OpenAsync(page, Unit);
        await Expect(page.Locator("[data-field-box='goal']")).ToContainTextAsync("昨年の文");
        await TakeAsync(page, "sheet-edit");
        await sheet.Button("昨年の文").First.ClickAsync();
        await Expect(page.Locator(".last-year")).ToContainTextAsync("今年の欄に写す");
        await TakeAsync(page, "last-year");
        await sheet.Button("昨年の文を閉じる").ClickAsync();
        await sheet.Button("提出へ進む").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "まだ提出できません" })).ToBeFocusedAsync();
        await TakeAsync(page, "points");
        await sheet.Button("一覧を閉じる").ClickAsync();

        await sheet.Button("課の事業から選ぶ・新しく書く").First.ClickAsync();
        await page.Locator(".picker-row input").First.FocusAsync();
        await Expect(page.GetByText("この名前で始める")).ToBeVisibleAsync();
        await TakeAsync(page, "pick");
        await sheet.Button("入力へ戻る").ClickAsync();
        await sheet.Button("広げて書く").First.ClickAsync();
        await page.Locator(".schedule-editor [data-entry]").Nth(1).ClickAsync();
        await Expect(page.Locator(".schedule-editor")).ToContainTextAsync("操作の一覧");
        await TakeAsync(page, "schedule");
        await page.Context.CloseAsync();
    }

    /// <summary>One project's record and its review sheet.</summary>
    private async Task ProjectAsync()
    {
        var review = await ReviewSheetPage.OpenAsync(await SignInAsync("佐久間"), "machinaka-sogyo", 2026);
        if (await review.Button("点検シートを作る").IsVisibleAsync())
            await review.Button("点検シートを作る").ClickAsync();
        await Expect(review.Cell("target", 0)).ToHaveValueAsync("40");
        await review.Page.Locator("[data-go$='/activities']").ClickAsync();
        await review.Cell("description", 1).ClickAsync();
        await Expect(review.Page.Locator(".activity-grid .chosen-cell")).ToContainTextAsync("活動の内容");
        await TakeAsync(review.Page, "review-sheet");
        await ReviewSheetPage.PasteAsync(review.Cell("target", 0), "２２\t42\t25\t1,860\t約1,700\n");
        await Expect(review.Dialog).ToContainTextAsync("まだ何も変えていません。");
        await TakeAsync(review.Page, "review-paste");
        await review.Button("やめる").ClickAsync();
        await review.Page.GotoAsync("/projects/2026/machinaka-sogyo");
        await Expect(review.Page.Locator("[data-save-summary]")).ToContainTextAsync("すべて保存済");
        await TakeAsync(review.Page, "project");
        await review.Page.Context.CloseAsync();
    }

    /// <summary>The report of a reform item.</summary>
    private async Task ReformAsync()
    {
        var report = await ReformItemEditorPage.OpenAsync(await SignInAsync("佐久間"), "gk-07", 2026);
        if (await report.Button("報告を始める").IsVisibleAsync())
            await report.Button("報告を始める").ClickAsync();
        await report.WriteAsync(report.Actual, "11");
        await report.WriteAsync(report.Field("progress"), "・予約のオンライン化については、残る3施設のうち2施設で運用を始めた。\n・使用料の改定案は、利用者団体の意見を聞いてまとめた。");
        await report.Page.Locator("[data-go='indicator']").ClickAsync();
        await Expect(report.Paper).ToContainTextAsync("意見を聞いてまとめた。");
        await TakeAsync(report.Page, "reform-item");
        await report.Page.Context.CloseAsync();

        var page = await SignInAsync("三浦");
        await page.GotoAsync("/reform/gyokaku2024/2025/years");
        await Expect(page.Locator("reform-matrix tfoot")).ToContainTextAsync("計 13項目");
        await TakeAsync(page, "reform-years");
        await page.GotoAsync("/reform/gyokaku2024/2025/meeting/gk-07");
        await Expect(page.Locator("main")).ToContainTextAsync("2,840");
        await TakeAsync(page, "reform-meeting");
        await page.GotoAsync("/reform/gyokaku2024/2025/report");
        await Expect(page.GetByLabel("章の名前").First).ToHaveValueAsync("令和７年度の総括");
        await TakeAsync(page, "reform-report");
        await page.Context.CloseAsync();
    }

    private async Task PhoneAsync()
    {
        var page = await SignInAsync("佐久間", width: PhoneWidth, height: PhoneHeight);
        await Expect(page.Locator(".turn-row").First).ToContainTextAsync("商工観光課のシートを書き終える");
        await TakeAsync(page, "phone-home");
        var sheet = await SheetPage.OpenAsync(page, Unit);
        await Expect(page.Locator(".sheet-foot")).ToContainTextAsync("次の部分");
        await TakeAsync(page, "phone");
        await page.Context.CloseAsync();
    }

    /// <summary>Two at one sheet; then the server is gone.</summary>
    private async Task TogetherAsync()
    {
        var mine = await SheetPage.OpenAsync(await SignInAsync("佐久間"), Unit);
        var theirs = await SheetPage.OpenAsync(await SignInAsync("大野"), Unit);
        await theirs.AppendAsync(Outline, "創業した人の話を聞く会を開く。");
        await mine.Page.Locator($"[data-field-box='{Outline}']").EvaluateAsync("box => box.scrollIntoView({ block: 'center' })");
        await Expect(mine.Page.Locator($"[data-field-box='{Outline}'] .field-writer")).ToContainTextAsync("大野課長が記入中");
        await TakeAsync(mine.Page, "together");
        await theirs.LeaveFieldAsync();
        await theirs.ShowsSavedAsync(Outline);

        // Both write at the same time; the second to leave the field is asked.
        await theirs.AppendAsync("goal", "商工会との打合せを毎月行う。");
        await mine.AppendAsync("goal", "空き店舗は月に一度見て回る。");
        await mine.LeaveFieldAsync();
        await mine.ShowsSavedAsync("goal");
        await theirs.LeaveFieldAsync();
        await Expect(theirs.Dialog).ToContainTextAsync("佐久間 恵子さんの文");
        await TakeAsync(theirs.Page, "conflict");
        await theirs.Page.Context.CloseAsync();

        Application.Kill();
        await Expect(mine.Page.GetByText("サーバーとつながっていません。")).ToBeVisibleAsync();
        await mine.AppendAsync("role", "相談は市の支所でも受ける。");
        await Expect(mine.State("role")).ToContainTextAsync("この端末に控えあり");
        await TakeAsync(mine.Page, "connection");
    }

    private Task TakeAsync(IPage page, string name) => _pictures.TakeAsync(page, name);
}
