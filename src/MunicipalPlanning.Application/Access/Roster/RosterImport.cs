using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Access.Roster;

/// <summary>名簿を取り込む: for the reshuffle on 1 April. First a preview; then all of it in one transaction, or nothing.</summary>
public sealed class RosterImport(IDbContextFactory<PlanningDbContext> contexts, PassphraseIssuing passphrases, TimeProvider clock)
{
    private const string Record = "accounts";
    private const string Words = "名簿の取込み";
    private const int FarthestDays = 5 * 366;

    /// <summary>The next 1 April, or the last one within its first months: what a roster is usually for.</summary>
    public DateOnly UsualDay
    {
        get
        {
            var today = clock.Today();
            return new DateOnly(today.Month <= 6 ? today.Year : today.Year + 1, 4, 1);
        }
    }

    /// <exception cref="AccessRefusedException">The person may not manage people.</exception>
    /// <exception cref="RosterRefusedException">The file cannot be read as a roster.</exception>
    public async Task<RosterPreview> PreviewAsync(Person person, byte[] content, DateOnly day, CancellationToken cancellationToken)
    {
        Rights.Require(person, Verb.ManagePeople);
        if (Math.Abs(day.DayNumber - clock.Today().DayNumber) > FarthestDays)
            throw new RosterRefusedException("異動の日が離れすぎています。前後5年のうちの日にしてください。");
        var table = RosterFile.Read(content);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (plan, reading) = await PlanAsync(context, table, person, day, isTracked: false, cancellationToken);
        return Preview(plan, reading, table, day);
    }

    /// <param name="fingerprint">Of the preview that was confirmed.</param>
    /// <param name="leavers">Who of the preview's leavers is to be stopped.</param>
    /// <param name="progress">How many pass phrases have been made.</param>
    /// <exception cref="AccessRefusedException">The person may not manage people.</exception>
    /// <exception cref="RosterRefusedException">The file has faults, or the accounts have changed since the preview.</exception>
    public async Task<RosterResult> ConfirmAsync(Person person, byte[] content, DateOnly day, string fingerprint, IReadOnlyCollection<Guid> leavers, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var preview = await PreviewAsync(person, content, day, cancellationToken);
        if (!preview.CanBeConfirmed)
            throw new RosterRefusedException($"直すところが{preview.Faults.Count}か所あるため、取り込めません。");
        RequireSame(preview.Fingerprint, fingerprint);
        // Hashing takes tens of milliseconds each, so it is done before anybody has to wait for the lock.
        var newcomers = await PrepareAsync(preview, progress, cancellationToken);
        await using var work = await AccountWork.OpenAsync(contexts, clock, person, cancellationToken);
        var (plan, _) = await PlanAsync(work.Context, RosterFile.Read(content), person, day, isTracked: true, cancellationToken);
        RequireSame(plan.Fingerprint, fingerprint);
        var issued = new List<IssuedPassphrase>();
        foreach (var planned in plan.People)
            Make(work, planned, newcomers, issued);
        var ended = await EndAsync(work, plan, leavers, day, cancellationToken);
        var result = new RosterResult(preview.Added.Count, preview.Changed.Count, ended, issued);
        work.Context.Log(person, work.Now, ChangeKind.Import, Record, "", "", $"{result.Added}人を追加、{result.Changed}人を変更、{result.Ended}人を停止", Words);
        try
        {
            await work.CommitAsync(cancellationToken);
        }
        catch (AccountRefusedException refusal)
        {
            throw new RosterRefusedException(refusal.Message);
        }
        return result;
    }

    private static RosterPreview Preview(RosterPlan plan, RosterReading reading, RosterTable table, DateOnly day)
    {
        var changes = plan.People.Where(planned => planned.Changes.Count > 0).ToLookup(planned => planned.Account is null, Change);
        return new RosterPreview(day, plan.Fingerprint, table.Rows.Count, [.. changes[true]], [.. changes[false]], plan.People.Count(planned => planned.Changes.Count == 0),
            [.. plan.Leavers.Select(account => new RosterLeaver(account.Id, account.UserName ?? "", account.Name, plan.Places[account.Id]))],
            [.. reading.Faults.OrderBy(fault => fault.Row)], reading.Notes);
    }

    private static RosterChange Change(RosterPlanPerson planned) =>
        new(planned.Person.Row, planned.Person.Number, planned.Account?.Name ?? planned.Person.Name, [.. planned.Changes.Where(change => change.Field != "account").Select(Describe)], planned.NeedsPassphrase);

    private static string Describe((string Field, string Old, string New) change) => (change.Field, change.Old, change.New) switch
    {
        ("membership", "", var begins) => $"加わる: {begins}",
        ("membership", var cancelled, "") => $"取り消す: {cancelled}",
        ("membership", var old, var ends) => $"変わる: {old} → {ends[(ends.IndexOf('　', StringComparison.Ordinal) + 1)..]}",
        var (field, old, changed) => $"{RecordWords.FieldOfAccount(field)}: {(old.Length == 0 ? "（なし）" : old)} → {changed}",
    };

    private static async Task<(RosterPlan Plan, RosterReading Reading)> PlanAsync(PlanningDbContext context, RosterTable table, Person person, DateOnly day, bool isTracked, CancellationToken cancellationToken)
    {
        context.ChangeTracker.QueryTrackingBehavior = isTracked ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;
        var units = await context.Units.AsNoTracking().IgnoreAutoIncludes().ToListAsync(cancellationToken);
        var accounts = await context.Accounts.OrderBy(account => account.NormalizedUserName).ToListAsync(cancellationToken);
        var memberships = await context.Memberships.ToListAsync(cancellationToken);
        var year = FiscalYear.Of(day);
        var reading = new RosterReading(table, new RosterUnits([.. units.Where(unit => unit.ExistsIn(year))]), accounts);
        return (new RosterPlan(reading.Read(), accounts, memberships, units.ToDictionary(unit => unit.Id, unit => unit.Name), day, person.AccountId), reading);
    }

    private async Task<Dictionary<string, (Account Account, string Passphrase)>> PrepareAsync(RosterPreview preview, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var prepared = new System.Collections.Concurrent.ConcurrentDictionary<string, (Account, string)>();
        await Parallel.ForEachAsync(preview.Added, cancellationToken, (newcomer, _) =>
        {
            var account = new Account();
            prepared[newcomer.Number] = (account, passphrases.Issue(account));
            progress?.Report(prepared.Count);
            return ValueTask.CompletedTask;
        });
        return prepared.ToDictionary();
    }

    private void Make(AccountWork work, RosterPlanPerson planned, Dictionary<string, (Account Account, string Passphrase)> newcomers, List<IssuedPassphrase> issued)
    {
        if (planned.Changes.Count == 0)
            return;
        var wanted = planned.Person;
        var unitName = wanted.Duties is [var main, ..] ? main.UnitName : "";
        var account = planned.Account;
        if (account is null)
        {
            (account, var passphrase) = newcomers[wanted.Number];
            account.CreatedAt = work.Now;
            issued.Add(new IssuedPassphrase(wanted.Number, wanted.Name, unitName, passphrase));
            work.Context.Add(account);
        }
        else
        {
            account.ConcurrencyStamp = Guid.NewGuid().ToString();
            if (planned.NeedsPassphrase)
                issued.Add(new IssuedPassphrase(account.UserName!, wanted.Name, unitName, passphrases.Issue(account)));
            account.IsDisabled = false;
        }
        account.Call(account.UserName ?? wanted.Number, wanted.Name, wanted.Kana.Length > 0 ? wanted.Kana : account.Kana, wanted.Mail ?? account.Email);
        foreach (var (membership, from, until) in planned.Dated)
            membership.Last(from, until);
        work.Context.RemoveRange(planned.Cancelled);
        work.Context.AddRange(planned.Begins.Select(begin => new Membership(account.Id, begin.UnitId, begin.Role, begin.From, begin.Until)));
        foreach (var (field, old, @new) in planned.Changes)
            work.Log(account, field, old, @new, Words);
    }

    /// <summary>Stops those who are not in the list: at once, or, where the day is still to come, by ending their memberships the day before.</summary>
    private static async Task<int> EndAsync(AccountWork work, RosterPlan plan, IReadOnlyCollection<Guid> chosen, DateOnly day, CancellationToken cancellationToken)
    {
        var leavers = plan.Leavers.Where(account => chosen.Contains(account.Id)).ToList();
        foreach (var account in leavers)
        {
            account.ConcurrencyStamp = Guid.NewGuid().ToString();
            foreach (var membership in await work.Context.Memberships.Where(membership => membership.AccountId == account.Id && (membership.Until == null || membership.Until >= day)).ToListAsync(cancellationToken))
                End(work, plan, account, membership, day);
            if (day > work.Today)
                continue;
            (account.IsDisabled, account.SecurityStamp) = (true, Guid.NewGuid().ToString());
            work.Log(account, "state", "有効", "停止中", Words);
        }
        return leavers.Count;
    }

    private static void End(AccountWork work, RosterPlan plan, Account account, Membership membership, DateOnly day)
    {
        var old = plan.WordsOf(membership);
        if (membership.From < day)
            membership.Last(membership.From, day.AddDays(-1));
        else
            work.Context.Remove(membership);
        work.Log(account, "membership", old, membership.From < day ? plan.WordsOf(membership) : "", Words);
    }

    private static void RequireSame(string fingerprint, string confirmed)
    {
        if (fingerprint != confirmed)
            throw new RosterRefusedException("下見のあとで利用者か部署が変わりました。まだ何も取り込んでいません。新しい下見を確かめて、もう一度確定してください。");
    }
}
