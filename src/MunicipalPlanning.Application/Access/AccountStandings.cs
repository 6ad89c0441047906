using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;

namespace MunicipalPlanning.Application.Access;

/// <summary>Reads what stands about an account, for every request and every open screen; the database is asked at most every few seconds.</summary>
public sealed partial class AccountStandings(IDbContextFactory<PlanningDbContext> contexts, TimeProvider time, ILogger<AccountStandings> logger) : IDisposable
{
    /// <summary>How old an answer may be.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(20);

    private const int Most = 10_000;
    private static readonly TimeSpan NotedUse = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>Null if there is no such account. While the database cannot be reached, what was known last still holds.</summary>
    public async Task<AccountStanding?> FindAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var known = _known.Get<Known>(accountId);
        if (known is not null && time.GetUtcNow() - known.ReadAt < Freshness)
            return known.Standing;
        try
        {
            return await ReadAsync(accountId, cancellationToken);
        }
        catch (Exception failure) when (known is not null && (failure is DbException or TimeoutException || failure.InnerException is DbException))
        {
            LogUnreachable(failure.Message);
            return known.Standing;
        }
    }

    /// <summary>As it stands now, whatever was known: asked before someone is turned away, and after a change of their own.</summary>
    public async Task<AccountStanding?> ReadAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var account = await context.Accounts.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == accountId, cancellationToken);
        var standing = account is null ? null : new AccountStanding(
            account.Id, account.UserName!, account.Name, await DutiesAsync(context, account.Id, time.Today(), cancellationToken),
            account.SecurityStamp ?? "", account.IsDisabled, account.MustChangePassphrase, account.IsFromDirectory);
        if (account is { IsDisabled: false } && !(now - account.LastUsedAt < NotedUse))
            await context.Accounts.Where(used => used.Id == accountId).ExecuteUpdateAsync(used => used.SetProperty(one => one.LastUsedAt, now), cancellationToken);
        _known.Set(accountId, new Known(standing, now), new MemoryCacheEntryOptions { Size = 1 });
        return standing;
    }

    public void Dispose() => _known.Dispose();

    private static async Task<IReadOnlyList<Duty>> DutiesAsync(PlanningDbContext context, Guid accountId, DateOnly today, CancellationToken cancellationToken)
    {
        var own = await context.Memberships.AsNoTracking()
            .Where(membership => membership.AccountId == accountId && membership.From <= today && (membership.Until == null || today <= membership.Until))
            .OrderBy(membership => membership.From).ThenByDescending(membership => membership.Until == null).ThenByDescending(membership => membership.Until).ThenBy(membership => membership.Id)
            .Select(membership => new Duty(membership.Role, membership.UnitId, null)).ToListAsync(cancellationToken);
        var taken = await (from deputyship in context.Deputyships
                           where deputyship.DeputyId == accountId && deputyship.From <= today && today <= deputyship.Until
                           join principal in context.Accounts on deputyship.PrincipalId equals principal.Id
                           join membership in context.Memberships on principal.Id equals membership.AccountId
                           where membership.From <= today && (membership.Until == null || today <= membership.Until)
                           orderby deputyship.Id, membership.Id
                           select new Duty(membership.Role, membership.UnitId, principal.Name)).ToListAsync(cancellationToken);
        return [.. own, .. taken.Where(duty => !own.Contains(duty with { ActingFor = null })).Distinct()];
    }

    [LoggerMessage(LogLevel.Warning, "Accounts could not be read, so what was known last holds: {Reason}")]
    private partial void LogUnreachable(string reason);

    private sealed record Known(AccountStanding? Standing, DateTimeOffset ReadAt);
}
