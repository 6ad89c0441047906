using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using MunicipalPlanning.Application.Access;

namespace MunicipalPlanning.Web.Access;

/// <summary>A person as claims of the sign-in cookie, and back.</summary>
internal static class PersonClaims
{
    private const string Unit = "unit";

    public static ClaimsPrincipal ToPrincipal(this Person person)
    {
        var identity = new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme);
        identity.AddClaim(new Claim(ClaimTypes.Name, person.Name));
        identity.AddClaim(new Claim(ClaimTypes.Role, person.Role.ToString()));
        if (person.UnitId is { } unit)
            identity.AddClaim(new Claim(Unit, unit));
        return new ClaimsPrincipal(identity);
    }

    /// <exception cref="InvalidOperationException">Nobody has signed in; every page and endpoint but the open ones asks for it before.</exception>
    public static Person ToPerson(this ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true, Name: { } name } && Enum.TryParse<PersonRole>(principal.FindFirstValue(ClaimTypes.Role), out var role)
            ? new Person(name, principal.FindFirstValue(Unit), role)
            : throw new InvalidOperationException("Nobody has signed in.");
}
