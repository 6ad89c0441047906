using System.Security.Claims;
using MunicipalPlanning.Application.Access;

namespace MunicipalPlanning.Web.Access;

/// <summary>Whether someone who signed in earlier is still in, and with which roles: asked with every request and by every open screen.</summary>
internal sealed class AccessCheck(AccountStandings standings, OpenSessions sessions)
{
    /// <returns>The person as things stand now; null if they are out.</returns>
    public async Task<ClaimsPrincipal?> RenewAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (user.FindAccountId() is not { } accountId || sessions.HasEnded(user.FindSession()))
            return null;
        var standing = await standings.FindAsync(accountId, cancellationToken);
        // What was known a few seconds ago lets someone in, but turns nobody away: they may just have changed their pass phrase at another instance.
        if (!Admits(standing, user) || standing!.MustChangePassphrase)
            standing = await standings.ReadAsync(accountId, cancellationToken);
        return Admits(standing, user) ? standing!.ToPrincipal(user.FindOrigin(), user.FindSession()) : null;
    }

    private static bool Admits(AccountStanding? standing, ClaimsPrincipal user) => standing is { IsDisabled: false } && user.HasStamp(standing.Stamp);
}
