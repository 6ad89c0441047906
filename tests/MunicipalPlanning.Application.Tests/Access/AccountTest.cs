using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Access.Directories;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Sheets;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Access;

/// <summary>Accounts in the municipality of <see cref="SheetTest"/>, and a clock that stands still.</summary>
public abstract class AccountTest(TemplateDatabase template) : SheetTest(template), IDisposable
{
    protected const string RightPassphrase = "orange train window seven";
    protected const string WrongPassphrase = "green bicycle kitchen two";

    private readonly UnknownNumbers _unknown = new();

    internal StandingClock Time { get; } = new(new DateTimeOffset(2026, 5, 20, 9, 0, 0, TimeSpan.FromHours(9)));

    protected IPasswordHasher<Account> Hasher { get; } = new PasswordHasher<Account>();

    protected AccountStandings Standings => new(Contexts, Time, NullLogger<AccountStandings>.Instance);

    protected PassphraseChange Changing => new(Contexts, Hasher, Standings, Time);

    protected SigningIn SigningIn(DirectorySettings? directory = null) =>
        new(Contexts, Hasher, _unknown, new OfficeDirectory(directory ?? new DirectorySettings(), NullLogger<OfficeDirectory>.Instance), new DirectoryRoles(directory ?? new DirectorySettings(), NullLogger<DirectoryRoles>.Instance), Time);

    protected async Task<Account> AddAccountAsync(string number, string name, params (StaffRole Role, string? UnitId, DateOnly From, DateOnly? Until)[] memberships)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        var account = new Account { UserName = number, NormalizedUserName = number.ToUpperInvariant(), Name = name };
        account.PasswordHash = Hasher.HashPassword(account, RightPassphrase);
        context.Add(account);
        context.AddRange(memberships.Select(one => new Membership(account.Id, one.UnitId, one.Role, one.From, one.Until)));
        await context.SaveChangesAsync();
        return account;
    }

    protected static async Task<string> RefusedAsync(SigningIn signingIn, string number, string passphrase) =>
        Assert.IsType<SignInOutcome.Refused>(await signingIn.TryAsync(number, passphrase, "10.0.0.1", CancellationToken.None)).Words;

    protected static async Task<Guid> EnterAsync(SigningIn signingIn, string number, string passphrase) =>
        Assert.IsType<SignInOutcome.In>(await signingIn.TryAsync(number, passphrase, "10.0.0.1", CancellationToken.None)).AccountId;

    protected async Task<IReadOnlyList<ChangeRecord>> LoggedAsync(ChangeKind kind)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        return await context.Changes.Where(change => change.Kind == kind).OrderBy(change => change.Id).ToListAsync();
    }

    public void Dispose()
    {
        _unknown.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>A clock that a test sets.</summary>
internal sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
