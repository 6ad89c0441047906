using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>Opens a sheet in its editor. Screens that learn of the same change share one reading of it.</summary>
public sealed class SheetOpening(IDbContextFactory<PlanningDbContext> contexts, SheetViews views, TimeProvider clock) : IDisposable
{
    private const int MostSheets = 1_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _readings = new(new MemoryCacheOptions { SizeLimit = MostSheets });
    private readonly Lock _gate = new();

    /// <param name="news">The changes for which a screen reads again: a reading that holds them is new enough. Null reads what stands now.</param>
    /// <returns>Null if the unit has no sheet for the year.</returns>
    public async Task<SheetForEditing?> OpenAsync(Person person, FiscalYear year, string unitId, CancellationToken cancellationToken, IReadOnlyList<ChangeNews>? news = null)
    {
        var reading = await (news is null ? Begin((year, unitId), null) : ReadAsync((year, unitId), news)).WaitAsync(cancellationToken);
        if (reading is null)
            return null;
        return new SheetForEditing(
            reading.View,
            reading.Submission,
            SheetAccess.Subject(reading.Unit, reading.Submission, reading.Program),
            SheetAccess.Of(person, reading.Unit, reading.Submission, reading.Asked, reading.Program, clock.Today()),
            reading.Program,
            reading.LatestChanges,
            reading.Check.Completeness,
            reading.Check.Problems,
            reading.LastChanges,
            reading.LastYear.View,
            reading.LastYear.Projects,
            reading.Steps,
            RemarkTalk.Shown(person, reading.Submission, reading.Remarks));
    }

    public void Dispose() => _readings.Dispose();

    /// <summary>A reading that holds the news: the one that others have begun, or a new one.</summary>
    private async Task<StoredSheet?> ReadAsync((FiscalYear Year, string UnitId) sheet, IReadOnlyList<ChangeNews> news)
    {
        for (var stale = (Task<StoredSheet?>?)null; ;)
        {
            var known = _readings.Get<Task<StoredSheet?>>(sheet);
            if (known is null || known == stale)
                return await Begin(sheet, stale);
            await ((Task)known).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (known is { IsCompletedSuccessfully: true, Result: { } reading } && reading.Holds(news))
                return reading;
            stale = known;
        }
    }

    /// <param name="stale">The reading that is not new enough; another one in its place was begun by somebody else and is as good. Null takes no other.</param>
    private Task<StoredSheet?> Begin((FiscalYear Year, string UnitId) sheet, Task<StoredSheet?>? stale)
    {
        lock (_gate)
        {
            var known = _readings.Get<Task<StoredSheet?>>(sheet);
            if (stale is not null && known is not null && known != stale)
                return known;
            var before = known is { IsCompletedSuccessfully: true, Result: { } reading } ? reading : null;
            var begun = StoredSheet.ReadAsync(contexts, views, sheet.Year, sheet.UnitId, clock.GetUtcNow(), before);
            return _readings.Set(sheet, begun, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Kept });
        }
    }
}
