using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Application.Access;

/// <summary>所属と役割、代理を決める. Every verb asks for <see cref="Verb.ManagePeople"/> and is logged.</summary>
/// <remarks>Every verb throws <see cref="AccessRefusedException"/> where the person may not, and <see cref="AccountRefusedException"/> with words where it cannot be done.</remarks>
public sealed class DutyAdministration(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    public const int MostMemberships = 50;
    public const int MostDeputies = 20;
    public const int LongestDeputyshipDays = 366;

    /// <summary>所属を加える.</summary>
    public async Task AddAsync(Person person, ChosenAccount chosen, WantedMembership wanted, CancellationToken cancellationToken)
    {
        await using var work = await AccountWork.OpenAsync(contexts, clock, person, cancellationToken);
        var account = await work.FindAsync(chosen.Id, chosen.Stamp, cancellationToken);
        var others = await work.Context.Memberships.Where(membership => membership.AccountId == account.Id).ToListAsync(cancellationToken);
        if (others.Count >= MostMemberships)
            throw new AccountRefusedException($"所属は一人{MostMemberships}件までです。終わった古い所属を消してください。");
        work.Log(account, "membership", "", await MembershipRules.RequireAsync(work, others, wanted, cancellationToken));
        work.Context.Add(new Membership(account.Id, wanted.UnitId, wanted.Role, wanted.From, wanted.Until));
        await work.CommitAsync(cancellationToken);
    }

    /// <summary>所属を直す、終える.</summary>
    public async Task ChangeAsync(Person person, ChosenAccount chosen, Guid membershipId, WantedMembership wanted, CancellationToken cancellationToken)
    {
        await using var work = await AccountWork.OpenAsync(contexts, clock, person, cancellationToken);
        var account = await work.FindAsync(chosen.Id, chosen.Stamp, cancellationToken);
        var all = await work.Context.Memberships.Where(membership => membership.AccountId == account.Id).ToListAsync(cancellationToken);
        var old = Find(all, membershipId);
        var words = await MembershipRules.RequireAsync(work, [.. all.Where(membership => membership != old)], wanted, cancellationToken);
        work.Log(account, "membership", await MembershipRules.WordsAsync(work, old, cancellationToken), words);
        if (old.UnitId == wanted.UnitId && old.Role == wanted.Role)
        {
            old.Last(wanted.From, wanted.Until);
        }
        else
        {
            work.Context.Remove(old);
            work.Context.Add(new Membership(account.Id, wanted.UnitId, wanted.Role, wanted.From, wanted.Until));
        }
        await work.CommitAsync(cancellationToken);
    }

    /// <summary>まちがって加えた所属を消す. What was done in it stays in the log.</summary>
    public async Task RemoveAsync(Person person, ChosenAccount chosen, Guid membershipId, CancellationToken cancellationToken)
    {
        await using var work = await AccountWork.OpenAsync(contexts, clock, person, cancellationToken);
        var account = await work.FindAsync(chosen.Id, chosen.Stamp, cancellationToken);
        var old = Find(await work.Context.Memberships.Where(membership => membership.AccountId == account.Id).ToListAsync(cancellationToken), membershipId);
        work.Log(account, "membership", await MembershipRules.WordsAsync(work, old, cancellationToken), "");
        work.Context.Remove(old);
        await work.CommitAsync(cancellationToken);
    }

    /// <summary>代理を加える.</summary>
    /// <param name="chosen">Whose roles are taken over.</param>
    /// <param name="deputyNumber">職員番号 of who acts.</param>
    public async Task AddDeputyAsync(Person person, ChosenAccount chosen, string deputyNumber, DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        await using var work = await AccountWork.OpenAsync(contexts, clock, person, cancellationToken);
        var account = await work.FindAsync(chosen.Id, chosen.Stamp, cancellationToken);
        var normalized = AccountText.Number(deputyNumber).ToUpperInvariant();
        var deputy = await work.Context.Accounts.SingleOrDefaultAsync(other => other.NormalizedUserName == normalized, cancellationToken)
            ?? throw new AccountRefusedException($"職員番号「{deputyNumber}」の利用者はいません。", "deputy");
        if (deputy.Id == account.Id)
            throw new AccountRefusedException("自分の代理にはなれません。ほかの人を選んでください。", "deputy");
        if (deputy.IsDisabled)
            throw new AccountRefusedException($"{deputy.Name}さんは停止中です。ほかの人を選ぶか、先に停止を解いてください。", "deputy");
        if (until < from)
            throw new AccountRefusedException("代理の終わりの日が、始まりの日より前です。", "until");
        if (until < work.Today)
            throw new AccountRefusedException("代理の終わりの日が過ぎています。今日からあとの日にしてください。", "until");
        if (until.DayNumber - from.DayNumber >= LongestDeputyshipDays)
            throw new AccountRefusedException("代理は一年までです。長いときは、所属を加えてください。", "until");
        var others = await work.Context.Deputyships.Where(deputyship => deputyship.PrincipalId == account.Id).ToListAsync(cancellationToken);
        if (others.Exists(other => other.DeputyId == deputy.Id && other.From <= until && from <= other.Until))
            throw new AccountRefusedException($"{deputy.Name}さんの代理が、この期間に重なってもうあります。", "from");
        if (others.Count(other => other.Until >= work.Today) >= MostDeputies)
            throw new AccountRefusedException($"代理は一人{MostDeputies}件までです。");
        work.Context.Add(new Deputyship(account.Id, deputy.Id, from, until));
        work.Log(account, "deputy", "", AccountWords.Deputy(deputy.Name, deputy.UserName!, from, until));
        await work.CommitAsync(cancellationToken);
    }

    /// <summary>代理をやめる: at once.</summary>
    public async Task RemoveDeputyAsync(Person person, ChosenAccount chosen, Guid deputyshipId, CancellationToken cancellationToken)
    {
        await using var work = await AccountWork.OpenAsync(contexts, clock, person, cancellationToken);
        var account = await work.FindAsync(chosen.Id, chosen.Stamp, cancellationToken);
        var deputyship = await work.Context.Deputyships.SingleOrDefaultAsync(deputyship => deputyship.Id == deputyshipId && deputyship.PrincipalId == account.Id, cancellationToken)
            ?? throw new AccountRefusedException("この代理は、もうありません。");
        var deputy = await work.Context.Accounts.SingleAsync(other => other.Id == deputyship.DeputyId, cancellationToken);
        work.Log(account, "deputy", AccountWords.Deputy(deputy.Name, deputy.UserName!, deputyship.From, deputyship.Until), "");
        work.Context.Remove(deputyship);
        await work.CommitAsync(cancellationToken);
    }

    private static Membership Find(List<Membership> memberships, Guid id) =>
        memberships.Find(membership => membership.Id == id) ?? throw new AccountRefusedException("この所属は、もうありません。いまの内容を確かめてください。");
}
