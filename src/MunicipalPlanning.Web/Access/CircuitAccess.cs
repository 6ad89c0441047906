using System.Data.Common;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using MunicipalPlanning.Application.Access;

namespace MunicipalPlanning.Web.Access;

/// <summary>Who an open screen belongs to, looked at again several times a minute: new roles apply, and whoever is out becomes nobody.</summary>
internal sealed class CircuitAccess(ILoggerFactory loggers, AccessCheck check, OpenSessions sessions) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => AccountStandings.Freshness;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var user = authenticationState.User;
        if (sessions.IsIdle(user.FindSession()))
            return false;
        try
        {
            if (await check.RenewAsync(user, cancellationToken) is not { } renewed)
                return false;
            if (!renewed.ToPerson().Equals(user.ToPerson()))
                SetAuthenticationState(Task.FromResult(new AuthenticationState(renewed)));
            return true;
        }
        catch (Exception failure) when (failure is DbException or TimeoutException || failure.InnerException is DbException)
        {
            // Without its database nothing can be done on the screen anyway; it is looked at again when the database is back.
            return true;
        }
    }
}
