using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Web.Access;

/// <summary>A person as claims of the sign-in cookie, and back.</summary>
internal static class PersonClaims
{
    private const string Duty = "duty";
    private const string Origin = "origin";
    private const string Stamp = "stamp";
    private const string Session = "session";
    private const string MustChange = "must-change-passphrase";
    private const char Between = '|';

    public static ClaimsPrincipal ToPrincipal(this AccountStanding standing, string origin, string session)
    {
        var identity = new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, standing.AccountId.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, standing.Name));
        identity.AddClaim(new Claim(Origin, origin));
        identity.AddClaim(new Claim(Stamp, standing.Stamp));
        identity.AddClaim(new Claim(Session, session));
        identity.AddClaims(standing.Duties.Select(duty => new Claim(Duty, string.Join(Between, duty.Role, duty.UnitId, duty.ActingFor))));
        if (standing.MustChangePassphrase)
            identity.AddClaim(new Claim(MustChange, "true"));
        return new ClaimsPrincipal(identity);
    }

    /// <exception cref="InvalidOperationException">Nobody has signed in; every page and endpoint but the open ones asks for it before.</exception>
    public static Person ToPerson(this ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true, Name: { } name } && principal.FindAccountId() is { } accountId
            ? new Person(accountId, name, [.. principal.FindAll(Duty).Select(claim => ReadDuty(claim.Value))], principal.FindOrigin())
            : throw new InvalidOperationException("Nobody has signed in.");

    /// <summary>The person of an open page, with the roles as they are now; null when nobody is signed in any more.</summary>
    public static async Task<Person?> FindPersonAsync(this AuthenticationStateProvider access) =>
        (await access.GetAuthenticationStateAsync()).User is { Identity.IsAuthenticated: true } user ? user.ToPerson() : null;

    public static bool IsSignedIn(this ClaimsPrincipal principal) => principal.Identity is { IsAuthenticated: true };

    public static bool MustChangePassphrase(this ClaimsPrincipal principal) => principal.HasClaim(claim => claim.Type == MustChange);

    public static Guid? FindAccountId(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var accountId) ? accountId : null;

    public static string FindOrigin(this ClaimsPrincipal principal) => principal.FindFirstValue(Origin) ?? "";

    /// <summary>Which sign-in of which browser it is; empty if none.</summary>
    public static string FindSession(this ClaimsPrincipal principal) => principal.FindFirstValue(Session) ?? "";

    public static bool HasStamp(this ClaimsPrincipal principal, string stamp) => stamp.Length > 0 && principal.FindFirstValue(Stamp) == stamp;

    private static Duty ReadDuty(string text) =>
        text.Split(Between, 3) is [var role, var unitId, var actingFor]
            ? new Duty(Enum.Parse<StaffRole>(role), unitId.Length > 0 ? unitId : null, actingFor.Length > 0 ? actingFor : null)
            : throw new FormatException($"'{text}' is no duty.");
}
