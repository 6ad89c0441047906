using System.Net;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Access;

/// <summary>What a forger would send, and the end without use: on an installation with short limits.</summary>
public sealed class SignInLimitsJourney(Running.Browser browser) : SeparateJourney(browser, ("Access__IdleMinutes", "0.15"), ("Access__SignInsPerMinute", $"{PerMinute}"))
{
    private const int PerMinute = 12;

    [Fact]
    public async Task Idle_SignsOutAndOffersTheTextAgain()
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("佐久間"), "shoko-kanko-ka");
        await sheet.Page.EvaluateAsync("() => Blazor.disconnect()");
        await sheet.AppendAsync("goal", "席を立つ前の文。");

        await Expect(sheet.Page.GetByText("しばらく操作がなかったため、サインアウトしました。")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(sheet.Page.GetByText("書きかけの文（1か所）はこのパソコンに残っています。")).ToBeVisibleAsync();
        await EnterAsync(sheet.Page, "kain", SampleAccounts.Passphrase);

        await Expect(sheet.Dialog).ToContainTextAsync("席を立つ前の文。");
        Assert.EndsWith("/sheets/2026/shoko-kanko-ka", sheet.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_TriedTooOftenFromOneAddress_IsStoppedInWords()
    {
        using var visit = Application.SignIns.Visit(new CookieContainer());
        var known = await AnswerAsync(visit, "012305");
        var unknown = await AnswerAsync(visit, "000000");
        Assert.Contains("職員番号かパスフレーズが違います。あと4回違うと15分間サインインできません。", known, StringComparison.Ordinal);
        Assert.Equal(known.Replace("012305", "000000", StringComparison.Ordinal), unknown);

        using var forged = await visit.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "enter", ["Entered.Number"] = "kain", ["Entered.Passphrase"] = SampleAccounts.Passphrase }));
        Assert.NotEqual(HttpStatusCode.OK, forged.StatusCode);
        Assert.DoesNotContain("planning=", forged.Headers.TryGetValues("Set-Cookie", out var set) ? string.Concat(set) : "", StringComparison.Ordinal);

        HttpResponseMessage last;
        var tries = 0;
        do
            last = await visit.PostAsync("/sign-in", new FormUrlEncodedContent([]));
        while (last.StatusCode != HttpStatusCode.TooManyRequests && tries++ < PerMinute);
        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
        Assert.Contains("1分ほど受け付けません", await last.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        last.Dispose();
    }

    // What a person sees, without the token of the form.
    private static async Task<string> AnswerAsync(HttpClient visit, string number)
    {
        using var answer = await SampleSignIns.SendAsync(visit, number, "green bicycle kitchen two");
        var page = SampleSignIns.Token().Replace(await answer.Content.ReadAsStringAsync(), "");
        return page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
    }
}
