using System.Net;
using MunicipalPlanning.Application.Access;

namespace MunicipalPlanning.Benchmarks.Load;

/// <summary>Signs a person of the policy division of the sample in, over HTTP.</summary>
internal static class SampleSession
{
    private const string Number = "seisaku";

    public static async Task<CookieContainer> CookiesAsync(RunningApplication application)
    {
        var cookies = new CookieContainer();
        using var visit = application.SignIns.Visit(cookies);
        using var answer = await SampleSignIns.SendAsync(visit, Number, SampleAccounts.Passphrase);
        return answer.StatusCode == HttpStatusCode.Found ? cookies : throw new InvalidOperationException($"The sign-in was answered with {answer.StatusCode}.");
    }
}
