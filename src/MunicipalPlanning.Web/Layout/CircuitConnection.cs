using Microsoft.AspNetCore.Components.Server.Circuits;

namespace MunicipalPlanning.Web.Layout;

/// <summary>Whether the browser of a live page is connected. A page that lost its browser is kept for a while, but nobody sits before it.</summary>
public sealed class CircuitConnection : CircuitHandler
{
    public bool IsUp { get; private set; } = true;

    /// <summary>Raised when the connection is lost and when it stands again.</summary>
    public event Action? Changed;

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        IsUp = false;
        Changed?.Invoke();
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        IsUp = true;
        Changed?.Invoke();
        return Task.CompletedTask;
    }
}
