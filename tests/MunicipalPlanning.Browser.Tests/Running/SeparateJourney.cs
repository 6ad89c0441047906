namespace MunicipalPlanning.Browser.Tests.Running;

/// <summary>A journey with an application and a database of its own, because it changes what others would stumble over.</summary>
/// <param name="settings">As environment variables, besides those that every journey has.</param>
public abstract class SeparateJourney(Browser browser, params (string Name, string Value)[] settings) : Journey(browser)
{
    private RunningApplication? _application;

    protected override RunningApplication Application => _application ?? throw new InvalidOperationException("The application has not been started yet.");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _application = await RunningApplication.StartAsync(settings);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_application is not null)
            await _application.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
