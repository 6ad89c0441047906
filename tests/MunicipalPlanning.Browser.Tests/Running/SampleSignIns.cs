using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MunicipalPlanning.Application.Access;

namespace MunicipalPlanning.Browser.Tests.Running;

/// <summary>Signs the sample persons in by HTTP, once each, so that a journey begins where it matters.</summary>
internal sealed partial class SampleSignIns(string url)
{
    private static readonly TimeSpan Reused = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (System.Net.Cookie Cookie, DateTime At)> _known = new();

    public static string NumberOf(string person) => person switch
    {
        "佐久間" => "kain",
        "大野" => "kacho",
        "中原" => "bucho",
        "三浦" => "seisaku",
        "石田" => "kanri",
        "渡会" => "etsuran",
        _ => person,
    };

    public async Task<Microsoft.Playwright.Cookie> CookieOfAsync(string number)
    {
        if (!_known.TryGetValue(number, out var known) || DateTime.UtcNow - known.At > Reused)
            _known[number] = known = (await EnterAsync(number), DateTime.UtcNow);
        return new Microsoft.Playwright.Cookie { Name = known.Cookie.Name, Value = known.Cookie.Value, Url = url, HttpOnly = true, SameSite = SameSiteAttribute.Lax };
    }

    /// <summary>A visit by HTTP alone that keeps its cookies.</summary>
    public HttpClient Visit(CookieContainer cookies)
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(url) };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    /// <summary>Sends the form of the sign-in page.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient visit, string number, string passphrase)
    {
        var page = await visit.GetStringAsync("/sign-in");
        return await visit.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "enter",
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
            ["Entered.Number"] = number,
            ["Entered.Passphrase"] = passphrase,
        }));
    }

    private async Task<System.Net.Cookie> EnterAsync(string number)
    {
        var cookies = new CookieContainer();
        using var visit = Visit(cookies);
        using var answer = await SendAsync(visit, number, SampleAccounts.Passphrase);
        return cookies.GetCookies(new Uri(url))["planning"] ?? throw new InvalidOperationException($"{number} was not let in: {answer.StatusCode}");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    public static partial Regex Token();
}
