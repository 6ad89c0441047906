namespace MunicipalPlanning.Web.Projects.Import;

/// <summary>How many lists can be worked on at once: each is held in memory, and only there, while somebody works on it.</summary>
/// <remarks>A list that nobody has touched for an hour is put away when somebody else needs the place.</remarks>
internal sealed class ImportPlaces(TimeProvider clock)
{
    public const int Most = 3;

    private static readonly TimeSpan Untouched = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly List<ImportPlace> _taken = [];

    /// <param name="putAway">Called when the list is put away for somebody else.</param>
    /// <returns>Null if all places are taken.</returns>
    public ImportPlace? TryTake(Action putAway)
    {
        var place = new ImportPlace(this, putAway, Now);
        ImportPlace? oldest = null;
        lock (_lock)
        {
            if (_taken.Count >= Most)
            {
                oldest = _taken.MinBy(taken => taken.TouchedAt)!;
                if (Now - oldest.TouchedAt < Untouched)
                    return null;
                _taken.Remove(oldest);
            }
            _taken.Add(place);
        }
        oldest?.PutAway();
        return place;
    }

    internal DateTimeOffset Now => clock.GetUtcNow();

    internal void Leave(ImportPlace place)
    {
        lock (_lock)
            _taken.Remove(place);
    }
}

/// <summary>One list that is worked on.</summary>
internal sealed class ImportPlace(ImportPlaces places, Action putAway, DateTimeOffset touchedAt) : IDisposable
{
    public DateTimeOffset TouchedAt { get; private set; } = touchedAt;

    public void Touch() => TouchedAt = places.Now;

    public void PutAway() => putAway();

    public void Dispose() => places.Leave(this);
}
