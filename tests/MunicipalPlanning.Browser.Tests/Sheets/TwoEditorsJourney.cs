using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Sheets;

public sealed class TwoEditorsJourney(Running.Browser browser) : Journey(browser)
{
    [Fact]
    public async Task DifferentFields_BothGoThrough()
    {
        var one = await SheetPage.OpenAsync(await SignInAsync("佐久間"), "shoko-kanko-ka", 2025);
        var other = await SheetPage.OpenAsync(await SignInAsync("大野"), "shoko-kanko-ka", 2025);

        await one.AppendAsync("goal", "一人目の文。");
        await one.LeaveFieldAsync();
        await one.ShowsSavedAsync("goal");
        await other.AppendAsync("role", "二人目の文。");
        await other.LeaveFieldAsync();
        await other.ShowsSavedAsync("role");

        await Expect(other.Printed("goal")).ToContainTextAsync("一人目の文。");
        await one.ReloadAsync();
        await Expect(one.Printed("role")).ToContainTextAsync("二人目の文。");
    }

    [Fact]
    public async Task SameField_ShowsBothTextsAndLosesNeither()
    {
        var one = await SheetPage.OpenAsync(await SignInAsync("佐久間"), "shoko-kanko-ka");
        var other = await SheetPage.OpenAsync(await SignInAsync("大野"), "shoko-kanko-ka");
        // Both write before either is saved; a text that has arrived already would be written on, and be no conflict.
        await other.AppendAsync("goal", "大野の文。");
        await one.AppendAsync("goal", "佐久間の文。");
        await one.LeaveFieldAsync();
        await one.ShowsSavedAsync("goal");

        await other.LeaveFieldAsync();
        await Expect(other.Dialog).ToContainTextAsync("佐久間 恵子さんの文");
        await Expect(other.Dialog).ToContainTextAsync("大野の文。");
        await other.Button("二つをつなげる").ClickAsync();
        await other.Button("この文を使う").ClickAsync();

        await other.ShowsSavedAsync("goal");
        var joined = await other.Field("goal").InputValueAsync();
        Assert.Contains("佐久間の文。", joined, StringComparison.Ordinal);
        Assert.Contains("大野の文。", joined, StringComparison.Ordinal);
    }
}
