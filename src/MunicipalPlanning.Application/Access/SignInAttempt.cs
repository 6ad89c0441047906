using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Access;

/// <summary>One attempt to sign in, in its transaction.</summary>
public sealed class SignInAttempt
{
    private static readonly TimeSpan SameVisit = TimeSpan.FromHours(1);

    private readonly PlanningDbContext _context;
    private readonly string _origin;

    internal SignInAttempt(PlanningDbContext context, Account? account, string number, string origin, DateTimeOffset at) =>
        (_context, Account, Number, _origin, At) = (context, account, number, origin, at);

    /// <summary>Null while the number is not known here.</summary>
    internal Account? Account { get; private set; }

    internal string Number { get; }

    internal DateTimeOffset At { get; }

    internal PlanningDbContext Context => _context;

    internal Account Create(string name)
    {
        Account = new Account { UserName = Number, NormalizedUserName = Number.ToUpperInvariant(), Name = name, IsFromDirectory = true, CreatedAt = At };
        _context.Accounts.Add(Account);
        return Account;
    }

    internal SignInOutcome Enter()
    {
        if (Account!.IsDisabled)
        {
            Log(ChangeKind.SignIn, "利用を停止した職員番号のサインインを断った");
            return new SignInOutcome.Refused("この職員番号は利用を停止しています。必要なときは情報管理の担当に依頼してください。");
        }
        (Account.AccessFailedCount, Account.LockoutEnd) = (0, null);
        // Coming back after an idle end is still the same visit.
        if (!(At - Account.LastUsedAt < SameVisit))
            Account.PreviousVisitAt = Account.LastUsedAt;
        Account.LastUsedAt = At;
        Log(ChangeKind.SignIn, "サインイン");
        return new SignInOutcome.In(Account.Id);
    }

    internal void LogFailure(DateTimeOffset? closedUntil)
    {
        if (Account is null)
            // What was typed may be a pass phrase in the wrong field.
            _context.Log(Nobody, At, ChangeKind.SignIn, "account", words: "登録のない職員番号のサインインを断った");
        else
            Log(Nobody, ChangeKind.SignIn, closedUntil is null ? "違うパスフレーズのサインインを断った" : $"違うパスフレーズが{Account.AccessFailedCount}回続いたため閉じた");
    }

    internal void Log(ChangeKind kind, string words) => Log(new Person(Account!.Id, Account.Name, [], _origin), kind, words);

    private void Log(Person person, ChangeKind kind, string words) => _context.Log(person, At, kind, $"account/{Account!.UserName}", words: words);

    private Person Nobody => new(Guid.Empty, "（サインインの前）", [], _origin);
}
