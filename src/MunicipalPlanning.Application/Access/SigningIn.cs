using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access.Directories;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;

namespace MunicipalPlanning.Application.Access;

/// <summary>サインイン with 職員番号 and パスフレーズ, against the installation's own accounts or the office's directory. A refusal never tells whether the number exists.</summary>
public sealed class SigningIn(
    IDbContextFactory<PlanningDbContext> contexts, IPasswordHasher<Account> hasher, UnknownNumbers unknown, OfficeDirectory directory, DirectoryRoles roles, TimeProvider time)
{
    public const int LongestNumber = 50;

    // Longer than any way to a refusal takes here, so that the time says nothing either.
    private static readonly TimeSpan EarliestRefusal = TimeSpan.FromMilliseconds(600);
    private readonly Lazy<string> _nobodysHash = new(() => hasher.HashPassword(new Account(), Guid.NewGuid().ToString()));

    /// <summary>職員番号 as it is kept, whether it was typed in full or half width.</summary>
    public static string Fold(string number) => number.Trim().Normalize(NormalizationForm.FormKC);

    public async Task<SignInOutcome> TryAsync(string number, string passphrase, string origin, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var outcome = await DecideAsync(Fold(number), passphrase, origin, cancellationToken);
        var rest = EarliestRefusal - Stopwatch.GetElapsedTime(began);
        if (outcome is SignInOutcome.Refused && rest > TimeSpan.Zero)
            await Task.Delay(rest, cancellationToken);
        return outcome;
    }

    private async Task<SignInOutcome> DecideAsync(string number, string passphrase, string origin, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var normalized = number.ToUpperInvariant();
        // Attempts on one account wait for each other, so that none is tried uncounted.
        var found = await context.Accounts.FromSql($"select * from accounts where normalized_user_name = {normalized} for update").ToListAsync(cancellationToken);
        var attempt = new SignInAttempt(context, found is [var account] ? account : null, number, origin, time.GetUtcNow());
        var closedUntil = attempt.Account is { } known ? known.LockoutEnd : unknown.ClosedUntil(normalized);
        var outcome = closedUntil > attempt.At ? new SignInOutcome.Refused(SignInLock.WordsWhileClosed(closedUntil.Value))
            : directory.IsOn && attempt.Account is not { IsFromDirectory: false } ? await AskDirectoryAsync(attempt, passphrase, cancellationToken)
            : IsRight(attempt.Account, passphrase) ? attempt.Enter()
            : Fail(attempt);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    private SignInOutcome.Refused Fail(SignInAttempt attempt)
    {
        var (count, closedUntil) = attempt.Account is { } account
            ? (account.AccessFailedCount + 1, SignInLock.Fail(account, attempt.At))
            : unknown.Fail(attempt.Number.ToUpperInvariant(), attempt.At);
        attempt.LogFailure(closedUntil);
        return new SignInOutcome.Refused(SignInLock.WordsAfter(count, closedUntil));
    }

    private bool IsRight(Account? account, string passphrase)
    {
        // A number without a phrase of its own costs the same time as one with.
        var result = hasher.VerifyHashedPassword(account ?? new Account(), account?.PasswordHash ?? _nobodysHash.Value, Passphrase.Fold(passphrase));
        if (result == PasswordVerificationResult.SuccessRehashNeeded)
            account!.PasswordHash = hasher.HashPassword(account, Passphrase.Fold(passphrase));
        return account?.PasswordHash is not null && result != PasswordVerificationResult.Failed;
    }

    private async Task<SignInOutcome> AskDirectoryAsync(SignInAttempt attempt, string passphrase, CancellationToken cancellationToken)
    {
        switch (await directory.FindAsync(attempt.Number, passphrase, cancellationToken))
        {
            case DirectoryAnswer.Unreachable:
                return new SignInOutcome.Refused("庁内のアカウントを確かめるサーバーにつながらないため、いまはサインインできません。少し待ってからもう一度試してください。続くときは情報管理の担当に知らせてください。");
            case DirectoryAnswer.Known(var person):
                return await roles.ApplyAsync(attempt, person, time.Today(), cancellationToken)
                    ? attempt.Enter()
                    : new SignInOutcome.Refused("職員番号とパスワードは合っていますが、このシステムを使う役割が割り当てられていません。情報管理の担当に依頼してください。");
            default:
                return Fail(attempt);
        }
    }
}
