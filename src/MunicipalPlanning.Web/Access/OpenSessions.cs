using System.Collections.Concurrent;

namespace MunicipalPlanning.Web.Access;

/// <summary>The browsers that are signed in at this instance: when each was last used, and which have signed out.</summary>
internal sealed class OpenSessions(AccessSettings settings, TimeProvider time)
{
    private const int Many = 5_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _ended = new();

    public void Touch(string session) => _used[session] = time.GetUtcNow();

    public void End(string session)
    {
        _ended[session] = time.GetUtcNow();
        Forget(_used);
        Forget(_ended);
    }

    public bool HasEnded(string session) => _ended.ContainsKey(session);

    public bool IsIdle(string session) => time.GetUtcNow() - _used.GetOrAdd(session, _ => time.GetUtcNow()) > settings.IdleAtServer;

    private void Forget(ConcurrentDictionary<string, DateTimeOffset> sessions)
    {
        if (sessions.Count < Many)
            return;
        var limit = time.GetUtcNow() - Remembered;
        foreach (var (session, at) in sessions)
        {
            if (at < limit)
                sessions.TryRemove(session, out _);
        }
    }
}
