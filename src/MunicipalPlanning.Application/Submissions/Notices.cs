using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>お知らせ as its reader sees it.</summary>
public sealed record NoticeView(Guid Id, DateTimeOffset At, string From, string Title, string Body, string Address, bool IsRead);

/// <summary>お知らせ of a person. Everybody reads only the own ones.</summary>
public sealed class Notices(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <summary>More than anybody would look through.</summary>
    public const int MostShown = 200;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<NoticeView>> ForAsync(Person person, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Notices.Where(notice => notice.AccountId == person.AccountId).OrderByDescending(notice => notice.Id).Take(MostShown)
            .Select(notice => new NoticeView(notice.Id, notice.At, notice.From, notice.Title, notice.Body, notice.Address, notice.ReadAt != null)).ToListAsync(cancellationToken);
    }

    public async Task<int> CountUnreadAsync(Person person, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Notices.CountAsync(notice => notice.AccountId == person.AccountId && notice.ReadAt == null, cancellationToken);
    }

    /// <returns>Where the notice leads; null if the person has no such notice.</returns>
    public async Task<string?> ReadAsync(Person person, Guid noticeId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var notice = await context.Notices.SingleOrDefaultAsync(notice => notice.Id == noticeId && notice.AccountId == person.AccountId, cancellationToken);
        notice?.Read(clock.GetUtcNow());
        await context.SaveChangesAsync(cancellationToken);
        return notice?.Address;
    }

    public async Task ReadAllAsync(Person person, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        await context.Notices.Where(notice => notice.AccountId == person.AccountId && notice.ReadAt == null).ExecuteUpdateAsync(notice => notice.SetProperty(one => one.ReadAt, now), cancellationToken);
    }
}
