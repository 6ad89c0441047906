using Microsoft.Extensions.Caching.Memory;

namespace MunicipalPlanning.Application.Access;

/// <summary>Counts wrong pass phrases for numbers that do not exist, so that they answer like those that do. Bounded; forgotten at a restart.</summary>
public sealed class UnknownNumbers : IDisposable
{
    private const int Most = 10_000;

    private readonly Lock _gate = new();
    private readonly MemoryCache _failures = new(new MemoryCacheOptions { SizeLimit = Most });

    internal DateTimeOffset? ClosedUntil(string number) => _failures.Get<Failures>(number)?.ClosedUntil;

    internal (int Count, DateTimeOffset? ClosedUntil) Fail(string number, DateTimeOffset now)
    {
        lock (_gate)
        {
            var count = (_failures.Get<Failures>(number)?.Count ?? 0) + 1;
            var failures = _failures.Set(number, new Failures(count, now + SignInLock.After(count)), new MemoryCacheEntryOptions { Size = 1 });
            return (failures.Count, failures.ClosedUntil);
        }
    }

    public void Dispose() => _failures.Dispose();

    private sealed record Failures(int Count, DateTimeOffset? ClosedUntil);
}
