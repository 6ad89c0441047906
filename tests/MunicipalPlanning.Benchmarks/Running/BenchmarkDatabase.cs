namespace MunicipalPlanning.Benchmarks.Running;

/// <summary>A database of the benchmarks' server, dropped after use; the application creates it.</summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    private readonly string _name = $"bench_{Guid.NewGuid():N}";

    public string ConnectionString => TestServer.ConnectionString(_name);

    /// <summary>The configuration by which the product uses it.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["ConnectionStrings:Planning"] = ConnectionString,
        ["Printing:ChromiumPath"] = Repository.Chromium,
    };

    public async ValueTask DisposeAsync() => await TestServer.DropAsync(_name);
}
