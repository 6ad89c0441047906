using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Projects;

/// <summary>What became of a form, told once by the next page of this browser.</summary>
/// <param name="Words">In Japanese, for people.</param>
internal sealed record RegisterNotice(NoticeKind Kind, string Words)
{
    private const string Cookie = "register-notice";

    /// <summary>What a cookie holds of Japanese.</summary>
    private const int Longest = 300;

    /// <returns>Where the notice will be read.</returns>
    public static string Leave(HttpContext http, NoticeKind kind, string words, string address)
    {
        http.Response.Cookies.Append(Cookie, $"{kind} {(words.Length > Longest ? $"{words[..Longest]}…" : words)}", Options(http));
        return address;
    }

    /// <returns>Null if there is nothing to tell.</returns>
    public static RegisterNotice? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie]?.Split(' ', 2) is not [var kind, var words] || !Enum.TryParse<NoticeKind>(kind, out var known))
            return null;
        http.Response.Cookies.Delete(Cookie, Options(http));
        return new RegisterNotice(known, words);
    }

    private static CookieOptions Options(HttpContext http) =>
        new() { Path = "/projects", HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps };
}
