using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Access;

/// <summary>パスフレーズの変更 by its owner; whatever is open elsewhere under the old one ends.</summary>
public sealed class PassphraseChange(IDbContextFactory<PlanningDbContext> contexts, IPasswordHasher<Account> hasher, AccountStandings standings, TimeProvider time)
{
    /// <returns>What is wrong; null if it is changed.</returns>
    public async Task<PassphraseFault?> ChangeAsync(Person person, string current, string @new, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var account = (await context.Accounts.FromSql($"select * from accounts where id = {person.AccountId} for update").ToListAsync(cancellationToken)).Single();
        var fault = Change(context, account, person, current, @new);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await standings.ReadAsync(account.Id, cancellationToken);
        return fault;
    }

    private PassphraseFault? Change(PlanningDbContext context, Account account, Person person, string current, string @new)
    {
        var now = time.GetUtcNow();
        var record = $"account/{account.UserName}";
        if (account.PasswordHash is null)
            return new PassphraseFault(PassphraseField.Current, "庁内のパソコンのアカウントで入っているので、ここでは変えられません。");
        if (account.LockoutEnd > now)
            return new PassphraseFault(PassphraseField.Current, SignInLock.WordsWhileClosed(account.LockoutEnd.Value));
        if (hasher.VerifyHashedPassword(account, account.PasswordHash, Passphrase.Fold(current)) == PasswordVerificationResult.Failed)
        {
            var closedUntil = SignInLock.Fail(account, now);
            context.Log(person, now, ChangeKind.SignIn, record, words: "パスフレーズの変更で、いまのパスフレーズが違った");
            return new PassphraseFault(PassphraseField.Current, closedUntil is { } until ? SignInLock.WordsWhileClosed(until) : "いまのパスフレーズが違います。もう一度入れてください。");
        }
        if (Passphrase.WhyRefused(@new, account.UserName!, account.Name) is { } reason)
            return new PassphraseFault(PassphraseField.New, reason);
        if (Passphrase.Fold(@new) == Passphrase.Fold(current))
            return new PassphraseFault(PassphraseField.New, "いまのパスフレーズと同じです。別のものにしてください。");
        account.PasswordHash = hasher.HashPassword(account, Passphrase.Fold(@new));
        account.SecurityStamp = Guid.NewGuid().ToString();
        account.MustChangePassphrase = false;
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        context.Log(person, now, ChangeKind.SignIn, record, words: "パスフレーズを変えた");
        return null;
    }
}

/// <summary>What is wrong with what was entered, and what to do.</summary>
public sealed record PassphraseFault(PassphraseField Field, string Words);

/// <summary>The fields of a change of the pass phrase.</summary>
public enum PassphraseField
{
    Current,
    New,
}
