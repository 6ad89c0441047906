using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Access;

/// <summary>One change to accounts: the administrator's right checked, one administrator after the other, logged in the same transaction.</summary>
internal sealed class AccountWork : IAsyncDisposable
{
    private readonly IDbContextTransaction _transaction;
    private readonly Person _person;
    private readonly DateOnly _administeredUntil;

    private AccountWork(PlanningDbContext context, IDbContextTransaction transaction, Person person, DateTimeOffset now, DateOnly today, DateOnly administeredUntil)
    {
        (Context, _transaction, _person, Now, Today, _administeredUntil) = (context, transaction, person, now, today, administeredUntil);
    }

    public PlanningDbContext Context { get; }

    public DateTimeOffset Now { get; }

    public DateOnly Today { get; }

    /// <exception cref="AccessRefusedException">The person may not manage people.</exception>
    public static async Task<AccountWork> OpenAsync(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock, Person person, CancellationToken cancellationToken)
    {
        Rights.Require(person, Verb.ManagePeople);
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            // Rules such as "one administrator remains" span accounts, so changes to people wait for each other.
            await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('planning people'))", cancellationToken);
            var today = clock.Today();
            return new AccountWork(context, transaction, person, clock.GetUtcNow(), today, await AdministeredUntilAsync(context, today, cancellationToken));
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>An account as the administrator saw it; whatever is done to it gives it a new stamp.</summary>
    /// <exception cref="AccountRefusedException">It is gone, or somebody else has changed it since.</exception>
    public async Task<Account> FindAsync(Guid id, string stamp, CancellationToken cancellationToken)
    {
        var account = await Context.Accounts.SingleOrDefaultAsync(account => account.Id == id, cancellationToken)
            ?? throw new AccountRefusedException("この利用者は、もうありません。一覧を開き直してください。");
        if (account.ConcurrencyStamp != stamp)
            throw new AccountRefusedException($"{account.Name}さんの登録が、開いてからあとに変わりました。いまの内容を確かめて、もう一度行ってください。");
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        return account;
    }

    /// <exception cref="AccountRefusedException">There is no such unit on the day.</exception>
    /// <returns>Its name; empty for none.</returns>
    public async Task<string> UnitNameAsync(string? unitId, CancellationToken cancellationToken) => unitId is null
        ? ""
        : await Context.Units.Where(unit => unit.Id == unitId).Select(unit => unit.Name).SingleOrDefaultAsync(cancellationToken)
            ?? throw new AccountRefusedException("選んだ部署は、もうありません。選び直してください。", "unit");

    public void Log(Account account, string field, string old, string @new, string words = "") =>
        Context.Log(_person, Now, ChangeKind.Rights, RecordOf(account), field, old, @new, words);

    public static string RecordOf(Account account) => $"account/{account.UserName}";

    /// <exception cref="AccountRefusedException">Nobody would be left who manages people, or somebody else was quicker.</exception>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new AccountRefusedException("ほかの人が同じ利用者を変えました。いまの内容を確かめて、もう一度行ってください。");
        }
        if (await AdministeredUntilAsync(Context, Today, cancellationToken) < _administeredUntil)
            throw new AccountRefusedException("管理者がだれもいなくなるため、できません。先に、ほかの人に期限のない「管理者」の役割を付けてください。");
        await _transaction.CommitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Context.DisposeAsync();
    }

    /// <returns>The first day, from today on, without an administrator who can sign in; the last of all days if there is none.</returns>
    private static async Task<DateOnly> AdministeredUntilAsync(PlanningDbContext context, DateOnly today, CancellationToken cancellationToken)
    {
        var spans = await context.Memberships.Where(membership => membership.Role == StaffRole.Administrator && (membership.Until == null || membership.Until >= today))
            .Where(membership => context.Accounts.Any(account => account.Id == membership.AccountId && !account.IsDisabled))
            .OrderBy(membership => membership.From).Select(membership => new { membership.From, membership.Until }).ToListAsync(cancellationToken);
        var day = today;
        foreach (var span in spans)
        {
            if (span.From > day)
                break;
            if (span.Until is not { } until)
                return DateOnly.MaxValue;
            if (until >= day)
                day = until.AddDays(1);
        }
        return day;
    }
}
