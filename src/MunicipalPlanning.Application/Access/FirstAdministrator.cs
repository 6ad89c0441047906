using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Access;

/// <summary>The account that an installation begins with, and that its operator can always get back into.</summary>
public sealed class FirstAdministrator(IDbContextFactory<PlanningDbContext> contexts, PassphraseIssuing issuing, TimeProvider time)
{
    public const string Number = "admin";
    private const string NormalizedNumber = "ADMIN";
    private static readonly Person Operator = new(Guid.Empty, "サーバーの担当", [], "サーバーの命令");

    /// <returns>The one-time pass phrase of the new account; null if the installation has accounts.</returns>
    public async Task<string?> EnsureAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await BeginAsync(context, cancellationToken);
        return await context.Accounts.AnyAsync(cancellationToken) ? null : await IssueAsync(context, transaction, cancellationToken);
    }

    /// <summary>Gives the account, made anew where it is missing, a one-time pass phrase and the role.</summary>
    public async Task<string> ResetAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await BeginAsync(context, cancellationToken);
        return await IssueAsync(context, transaction, cancellationToken);
    }

    private async Task<string> IssueAsync(PlanningDbContext context, IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var account = await context.Accounts.SingleOrDefaultAsync(one => one.NormalizedUserName == NormalizedNumber, cancellationToken);
        if (account is null)
        {
            account = new Account { UserName = Number, NormalizedUserName = NormalizedNumber, Name = "管理者", Kana = "かんりしゃ", CreatedAt = time.GetUtcNow() };
            context.Accounts.Add(account);
        }
        (account.IsDisabled, account.IsFromDirectory) = (false, false);
        var passphrase = issuing.Issue(account);
        if (!await context.Memberships.AnyAsync(held => held.AccountId == account.Id && held.Role == StaffRole.Administrator && held.From <= today && (held.Until == null || held.Until >= today), cancellationToken))
            context.Memberships.Add(new Membership(account.Id, null, StaffRole.Administrator, today, null));
        context.Log(Operator, time.GetUtcNow(), ChangeKind.Rights, $"account/{Number}", words: "管理者に一度だけ使うパスフレーズを発行した");
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return passphrase;
    }

    // Two instances that start at once must not both make it.
    private static async Task<IDbContextTransaction> BeginAsync(PlanningDbContext context, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('planning first accounts'))", cancellationToken);
        return transaction;
    }
}
