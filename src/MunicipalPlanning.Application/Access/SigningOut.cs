using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Access;

/// <summary>サインアウト, of one browser or of all.</summary>
public sealed class SigningOut(IDbContextFactory<PlanningDbContext> contexts, AccountStandings standings, TimeProvider time)
{
    /// <param name="words">How: サインアウト, or without use for a while.</param>
    public async Task NoteAsync(Person person, string words, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var number = await context.Accounts.Where(account => account.Id == person.AccountId).Select(account => account.UserName).SingleAsync(cancellationToken);
        context.Log(person, time.GetUtcNow(), ChangeKind.SignIn, $"account/{number}", words: words);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>全端末から退出: every browser in which the person has signed in is out, open screens within a minute.</summary>
    public async Task EverywhereAsync(Person person, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var account = await context.Accounts.SingleAsync(one => one.Id == person.AccountId, cancellationToken);
        account.SecurityStamp = Guid.NewGuid().ToString();
        context.Log(person, time.GetUtcNow(), ChangeKind.SignIn, $"account/{account.UserName}", words: "すべての端末からサインアウト");
        await context.SaveChangesAsync(cancellationToken);
        await standings.ReadAsync(account.Id, cancellationToken);
    }
}
