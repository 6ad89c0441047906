using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Application.Access;

/// <summary>An account that was chosen, as the administrator saw it.</summary>
public sealed record ChosenAccount(Guid Id, string Stamp);

/// <summary>A one-time pass phrase, to be handed over once.</summary>
public sealed record IssuedPassphrase(string Number, string Name, string UnitName, string Passphrase);

/// <summary>利用者を加える、直す、停止する. Every verb asks for <see cref="Verb.ManagePeople"/> and is logged.</summary>
/// <remarks>Every verb throws <see cref="AccessRefusedException"/> where the person may not, and <see cref="AccountRefusedException"/> with words where it cannot be done.</remarks>
public sealed class AccountAdministration(IDbContextFactory<PlanningDbContext> contexts, PassphraseIssuing passphrases, TimeProvider clock)
{
    /// <summary>The most accounts of an installation.</summary>
    public const int MostAccounts = 20_000;

    /// <summary>The most accounts that one order changes.</summary>
    public const int MostAtOnce = 500;

    /// <summary>利用者を加える.</summary>
    /// <param name="first">The first membership; null leaves the person without a role, who then only reads.</param>
    /// <returns>The new account's id, and its pass phrase.</returns>
    public async Task<(Guid Id, IssuedPassphrase Issued)> AddAsync(Person person, string number, string name, string kana, string mail, WantedMembership? first, CancellationToken cancellationToken)
    {
        await using var work = await AccountWork.OpenAsync(contexts, clock, person, cancellationToken);
        var account = new Account { CreatedAt = work.Now };
        account.Call(AccountText.Number(number), AccountText.Name(name), AccountText.Kana(kana), AccountText.Mail(mail));
        if (await work.Context.Accounts.SingleOrDefaultAsync(other => other.NormalizedUserName == account.NormalizedUserName, cancellationToken) is { } known)
            throw new AccountRefusedException($"職員番号 {known.UserName} は{known.Name}さんが使っています。番号を確かめてください。", "number");
        if (await work.Context.Accounts.CountAsync(cancellationToken) >= MostAccounts)
            throw new AccountRefusedException($"利用者は{MostAccounts:N0}人までです。");
        var issued = new IssuedPassphrase(account.UserName!, account.Name, await work.UnitNameAsync(first?.UnitId, cancellationToken), passphrases.Issue(account));
        work.Context.Add(account);
        work.Log(account, "account", "", $"{account.Name}（{account.UserName}）");
        if (first is not null)
        {
            work.Log(account, "membership", "", await MembershipRules.RequireAsync(work, [], first, cancellationToken));
            work.Context.Add(new Membership(account.Id, first.UnitId, first.Role, first.From, first.Until));
        }
        await work.CommitAsync(cancellationToken);
        return (account.Id, issued);
    }

    /// <summary>氏名、かな、メールを直す.</summary>
    public async Task ChangeAsync(Person person, ChosenAccount chosen, string name, string kana, string mail, CancellationToken cancellationToken)
    {
        await using var work = await AccountWork.OpenAsync(contexts, clock, person, cancellationToken);
        var account = await work.FindAsync(chosen.Id, chosen.Stamp, cancellationToken);
        var (oldName, oldKana, oldMail) = (account.Name, account.Kana, account.Email);
        account.Call(account.UserName!, AccountText.Name(name), AccountText.Kana(kana), AccountText.Mail(mail));
        LogChange("name", oldName, account.Name);
        LogChange("kana", oldKana, account.Kana);
        LogChange("mail", oldMail ?? "", account.Email ?? "");
        await work.CommitAsync(cancellationToken);

        void LogChange(string field, string old, string @new)
        {
            if (old != @new)
                work.Log(account, field, old, @new);
        }
    }

    /// <summary>利用を停止: nobody can sign in with the accounts, and what is open ends.</summary>
    public async Task DisableAsync(Person person, IReadOnlyList<ChosenAccount> chosen, CancellationToken cancellationToken)
    {
        await using var work = await OpenAsync(person, chosen, cancellationToken);
        foreach (var one in chosen)
        {
            var account = await work.FindAsync(one.Id, one.Stamp, cancellationToken);
            if (account.Id == person.AccountId)
                throw new AccountRefusedException("自分の利用は停止できません。ほかの管理者に頼んでください。");
            if (account.IsDisabled)
                continue;
            account.IsDisabled = true;
            account.SecurityStamp = Guid.NewGuid().ToString();
            work.Log(account, "state", "有効", "停止中");
        }
        await work.CommitAsync(cancellationToken);
    }

    /// <summary>停止を解く.</summary>
    public async Task EnableAsync(Person person, ChosenAccount chosen, CancellationToken cancellationToken)
    {
        await using var work = await AccountWork.OpenAsync(contexts, clock, person, cancellationToken);
        var account = await work.FindAsync(chosen.Id, chosen.Stamp, cancellationToken);
        if (!account.IsDisabled)
            return;
        account.IsDisabled = false;
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        work.Log(account, "state", "停止中", "有効");
        await work.CommitAsync(cancellationToken);
    }

    /// <summary>パスフレーズの再発行.</summary>
    public async Task<IReadOnlyList<IssuedPassphrase>> ReissueAsync(Person person, IReadOnlyList<ChosenAccount> chosen, CancellationToken cancellationToken)
    {
        await using var work = await OpenAsync(person, chosen, cancellationToken);
        var ids = chosen.Select(one => one.Id).ToList();
        var unitNames = (await work.Context.Memberships.Where(membership => ids.Contains(membership.AccountId) && membership.From <= work.Today && (membership.Until == null || membership.Until >= work.Today))
            .Join(work.Context.Units, membership => membership.UnitId, unit => unit.Id, (membership, unit) => new { membership.AccountId, membership.From, unit.Name })
            .OrderBy(place => place.From).ToListAsync(cancellationToken)).ToLookup(place => place.AccountId, place => place.Name);
        var issued = new List<IssuedPassphrase>();
        foreach (var one in chosen)
        {
            var account = await work.FindAsync(one.Id, one.Stamp, cancellationToken);
            if (account.IsFromDirectory)
                throw new AccountRefusedException($"{account.Name}さんは庁内の認証（ディレクトリ）で入ります。パスフレーズは、そちらの担当が変えます。");
            issued.Add(new IssuedPassphrase(account.UserName!, account.Name, unitNames[account.Id].FirstOrDefault() ?? "", passphrases.Issue(account)));
            work.Log(account, "passphrase", "", "再発行");
        }
        await work.CommitAsync(cancellationToken);
        return issued;
    }

    /// <summary>全端末から退出: ends whatever the person has open; the pass phrase stays.</summary>
    public async Task SignOutEverywhereAsync(Person person, ChosenAccount chosen, CancellationToken cancellationToken)
    {
        await using var work = await AccountWork.OpenAsync(contexts, clock, person, cancellationToken);
        var account = await work.FindAsync(chosen.Id, chosen.Stamp, cancellationToken);
        account.SecurityStamp = Guid.NewGuid().ToString();
        work.Log(account, "sessions", "", "全端末から退出");
        await work.CommitAsync(cancellationToken);
    }

    private Task<AccountWork> OpenAsync(Person person, IReadOnlyList<ChosenAccount> chosen, CancellationToken cancellationToken) =>
        chosen.Count is > 0 and <= MostAtOnce
            ? AccountWork.OpenAsync(contexts, clock, person, cancellationToken)
            : throw new AccountRefusedException($"一度に選べるのは1人から{MostAtOnce}人までです。");
}
