using System.Net;
using System.Text.RegularExpressions;

namespace MunicipalPlanning.Benchmarks.Load;

/// <summary>Signs a person of the sample in, over HTTP.</summary>
internal static partial class SampleSession
{
    public static async Task<CookieContainer> CookiesAsync(Uri application)
    {
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = application };
        var page = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sample",
            ["Sample"] = "3",
            ["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value,
        });
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        return answer.StatusCode == HttpStatusCode.Found || answer.StatusCode == HttpStatusCode.SeeOther ? cookies : throw new InvalidOperationException($"The sign-in was answered with {answer.StatusCode}.");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
