using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace MunicipalPlanning.Web.Access;

/// <summary>Ends an open screen whose person is out: nothing that the browser still sends is done, and the sign-in page takes its place.</summary>
internal sealed class CircuitEnd(AuthenticationStateProvider access, NavigationManager navigation, OpenSessions sessions) : CircuitHandler, IDisposable
{
    /// <summary>How long the browser has for going to the sign-in page before it is told again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private string _session = "";
    private volatile bool _isOver;
    private long _leftAt;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _session = (await access.GetAuthenticationStateAsync()).User.FindSession();
        access.AuthenticationStateChanged += Follow;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async activity =>
    {
        if (_isOver)
            Leave();
        else
            await next(activity);
    };

    // The browser may have been away when the screen ended.
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (_isOver)
        {
            _leftAt = 0;
            Leave();
        }
        return Task.CompletedTask;
    }

    public void Dispose() => access.AuthenticationStateChanged -= Follow;

    private async void Follow(Task<AuthenticationState> state)
    {
        if ((await state).User.IsSignedIn())
            return;
        _isOver = true;
        Leave();
    }

    private void Leave()
    {
        // The browser's answer to this very call comes in as well, and must not be answered by another one without end.
        if (_leftAt != 0 && Environment.TickCount64 - _leftAt < Patience.TotalMilliseconds)
            return;
        _leftAt = Environment.TickCount64;
        var reason = sessions.HasEnded(_session) ? SignInReason.Out : sessions.IsIdle(_session) ? SignInReason.Idle : SignInReason.Ended;
        navigation.NavigateTo(SignInPageAddress.For(new Uri(navigation.Uri).PathAndQuery, reason), forceLoad: true);
    }
}
