using System.Collections.Concurrent;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Fields;

/// <summary>What others do to a record while it is on the screen: their changes, and who they are. Its own presence is renewed as long as it lives.</summary>
/// <param name="run">Runs on the page's own thread of work.</param>
public sealed class RecordWatch(IWatchedRecord desk, ChangeFeed feed, PresenceList presences, CircuitConnection connection, TimeProvider time, Func<Func<Task>, Task> run) : IAsyncDisposable
{
    /// <summary>News that come in a burst are looked at once.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    /// <summary>Where several people write at once, nobody can follow every word: the page is drawn anew at most so often.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(2);

    private readonly Guid _screenId = Guid.CreateVersion7();
    private readonly string _record = desk.Record;
    private readonly CancellationTokenSource _end = new();
    private IDisposable? _listening;
    private Task _renewing = Task.CompletedTask;
    private string _field = "";
    private readonly ConcurrentQueue<ChangeNews> _news = new();
    private int _hasNews;
    private DateTimeOffset _drawnAt;
    private int _hasArrivals;

    public void Start()
    {
        _listening = feed.Listen(Hear);
        connection.Changed += ComeOrGo;
        _renewing = RenewAsync();
    }

    /// <summary>In which field the person writes; empty for none.</summary>
    public Task WriteAsync(string field)
    {
        _field = field;
        return SeeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        connection.Changed -= ComeOrGo;
        _listening?.Dispose();
        await _end.CancelAsync();
        await _renewing;
        _end.Dispose();
        await LeaveAsync();
    }

    private void ComeOrGo() => _ = run(connection.IsUp ? SeeAsync : LeaveAsync);

    private Task LeaveAsync() => WhenThereAsync(() => presences.LeaveAsync(_screenId, _record, CancellationToken.None));

    private void Hear(ChangeNews news)
    {
        if (news.IsPresence)
        {
            if (news.Record == _record && Interlocked.Exchange(ref _hasArrivals, 1) == 0)
                _ = GatherAsync(LookAroundAsync, Gathering);
        }
        else if (desk.Concerns(news))
        {
            _news.Enqueue(news);
            if (Interlocked.Exchange(ref _hasNews, 1) == 0)
                _ = GatherAsync(ReloadAsync, _drawnAt + Calm - time.GetUtcNow());
        }
    }

    private async Task GatherAsync(Func<Task> look, TimeSpan wait)
    {
        await Task.Delay(wait > Gathering ? wait : Gathering, time, CancellationToken.None);
        if (!_end.IsCancellationRequested)
            await run(look);
    }

    private async Task ReloadAsync()
    {
        _hasNews = 0;
        _drawnAt = time.GetUtcNow();
        var news = new List<ChangeNews>();
        while (_news.TryDequeue(out var one))
            news.Add(one);
        // What the page has read for itself meanwhile is there already.
        if (news.Exists(desk.Concerns))
            await desk.ReloadForPersonAsync(news);
    }

    private Task LookAroundAsync()
    {
        _hasArrivals = 0;
        return WhenThereAsync(async () => desk.Meet(await presences.OthersAsync(_screenId, _record, _end.Token)));
    }

    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(PresenceList.Renewal, time);
        do
        {
            await run(async () =>
            {
                await SeeAsync();
                // Whoever crashed says no farewell.
                await LookAroundAsync();
            });
        }
        while (await NextAsync(timer));
    }

    private async Task<bool> NextAsync(PeriodicTimer timer)
    {
        try
        {
            return await timer.WaitForNextTickAsync(_end.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private Task SeeAsync() => !connection.IsUp ? Task.CompletedTask : WhenThereAsync(() => presences.SeeAsync(desk.Person, _screenId, _record, _field, _end.Token));

    /// <summary>Who is there is a courtesy: without the database it waits.</summary>
    private static async Task WhenThereAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception failure) when (failure is OperationCanceledException || PlanningDatabase.IsAway(failure))
        {
            // The next renewal makes up for it.
        }
    }
}
