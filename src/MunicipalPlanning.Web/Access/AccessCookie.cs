using System.Net;

namespace MunicipalPlanning.Web.Access;

/// <summary>A cookie that only travels encrypted, unless the machine talks to itself or the operator has no TLS (Access:AllowHttp).</summary>
internal sealed class AccessCookie : CookieBuilder
{
    private readonly bool _allowHttp;

    public AccessCookie(string name, SameSiteMode sameSite, bool allowHttp)
    {
        (Name, SameSite, HttpOnly, IsEssential, Path) = (name, sameSite, true, true, "/");
        _allowHttp = allowHttp;
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var cookie = base.Build(context, expiresFrom);
        cookie.Secure = context.Request.IsHttps || !(_allowHttp || IsLocal(context.Request.Host.Host));
        return cookie;
    }

    private static bool IsLocal(string host) => host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
