using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Web.Access;

/// <summary>A person as claims of the sign-in cookie, and back.</summary>
internal static class PersonClaims
{
    private const string Duty = "duty";
    private const string Origin = "origin";
    private const char Between = '|';

    public static ClaimsPrincipal ToPrincipal(this Person person)
    {
        var identity = new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, person.AccountId.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, person.Name));
        identity.AddClaim(new Claim(Origin, person.Origin));
        identity.AddClaims(person.Duties.Select(duty => new Claim(Duty, string.Join(Between, duty.Role, duty.UnitId, duty.ActingFor))));
        return new ClaimsPrincipal(identity);
    }

    /// <exception cref="InvalidOperationException">Nobody has signed in; every page and endpoint but the open ones asks for it before.</exception>
    public static Person ToPerson(this ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true, Name: { } name } && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var accountId)
            ? new Person(accountId, name, [.. principal.FindAll(Duty).Select(claim => ReadDuty(claim.Value))], principal.FindFirstValue(Origin) ?? "")
            : throw new InvalidOperationException("Nobody has signed in.");

    private static Duty ReadDuty(string text) =>
        text.Split(Between, 3) is [var role, var unitId, var actingFor]
            ? new Duty(Enum.Parse<StaffRole>(role), unitId.Length > 0 ? unitId : null, actingFor.Length > 0 ? actingFor : null)
            : throw new FormatException($"'{text}' is no duty.");
}
