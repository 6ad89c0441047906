using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Submissions;

namespace MunicipalPlanning.Application.Access;

/// <summary>いま開いている人: who has a record open and in which field they write, across all instances of the application.</summary>
public sealed class PresenceList(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <summary>How often a screen must say that it is still there.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(20);

    /// <summary>A screen that was silent this long is gone: its browser crashed, or its instance of the application.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    /// <summary>Says that a screen is open, and in which field its person writes; others are told only of what is new.</summary>
    /// <param name="field">The address of the field; empty if in none.</param>
    public async Task SeeAsync(Person person, Guid screenId, string record, string field, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var known = await context.Presences.AsNoTracking().SingleOrDefaultAsync(presence => presence.ScreenId == screenId, cancellationToken);
        await context.Database.ExecuteSqlAsync(
            $"""
            insert into presences (screen_id, record, account_id, person, title, field, seen_at)
            values ({screenId}, {record}, {person.AccountId}, {person.Name}, {person.Role.Word()}, {field}, {now})
            on conflict (screen_id) do update set record = excluded.record, field = excluded.field, seen_at = excluded.seen_at
            """, cancellationToken);
        await context.Presences.Where(presence => presence.SeenAt < now - Silence).ExecuteDeleteAsync(cancellationToken);
        if (known is null || known.Field != field || known.Record != record)
            await ChangeFeed.TellPresenceAsync(context, record, cancellationToken);
    }

    public async Task LeaveAsync(Guid screenId, string record, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Presences.Where(presence => presence.ScreenId == screenId).ExecuteDeleteAsync(cancellationToken);
        await ChangeFeed.TellPresenceAsync(context, record, cancellationToken);
    }

    /// <returns>The other screens on a record, who came first first.</returns>
    public async Task<IReadOnlyList<PresentPerson>> OthersAsync(Guid ownScreenId, string record, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var since = clock.GetUtcNow() - Silence;
        var presences = await context.Presences.AsNoTracking()
            .Where(presence => presence.Record == record && presence.ScreenId != ownScreenId && presence.SeenAt >= since)
            .OrderBy(presence => presence.ScreenId).ToListAsync(cancellationToken);
        return [.. presences.Select(presence => new PresentPerson(presence.AccountId, presence.Person, presence.Title, presence.Field))];
    }
}

/// <summary>Somebody who has a record open.</summary>
/// <param name="Title">The role's word: 課長.</param>
/// <param name="Field">The field in which the person writes; empty if in none.</param>
public sealed record PresentPerson(Guid AccountId, string Name, string Title, string Field)
{
    /// <summary>How colleagues call the person: 大野課長, 佐久間さん.</summary>
    public string Called => Surname + (Title.EndsWith('長') ? Title : "さん");

    public string Surname => Name.Split(' ', '　')[0];
}
