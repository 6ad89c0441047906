using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Access.Roster;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Access;

/// <summary>20 November 2026: 産業部 > 商工課, 農政課; 石田 (010456) administers, 大野 (011020) heads 商工課, 佐久間 (012345) works there.</summary>
public abstract class PeopleTest(TemplateDatabase template) : DatabaseTest(template)
{
    protected static readonly DateOnly Today = new(2026, 11, 20);
    protected static readonly DateOnly April = new(2026, 4, 1);
    protected static readonly FixedClock Clock = new(new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero));

    // One round only: the strength of the hash is not what is tested.
    private static readonly PasswordHasher<Account> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 1 }));

    protected Person Ishida { get; private set; } = null!;

    protected AccountList List => new(Contexts, Clock);

    protected AccountAdministration Administration => new(Contexts, new PassphraseIssuing(Hasher), Clock);

    protected DutyAdministration Duties => new(Contexts, Clock);

    protected RosterImport Import => new(Contexts, new PassphraseIssuing(Hasher), Clock);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var context = await Contexts.CreateDbContextAsync();
        context.AddRange(Unit("sangyo", UnitKind.Department, "産業部", null), Unit("shoko", UnitKind.Section, "商工課", "sangyo"), Unit("nosei", UnitKind.Section, "農政課", "sangyo"));
        var ishida = Account("010456", "石田 透", "いしだ とおる");
        var (ono, sakuma) = (Account("011020", "大野 隆", "おおの たかし"), Account("012345", "佐久間 恵子", "さくま けいこ"));
        context.AddRange(ishida, ono, sakuma);
        context.AddRange(new Membership(ishida.Id, null, StaffRole.Administrator, April, null), new Membership(ono.Id, "shoko", StaffRole.SectionHead, April, null), new Membership(sakuma.Id, "shoko", StaffRole.Member, April, null));
        await context.SaveChangesAsync();
        Ishida = new Person(ishida.Id, ishida.Name, [new Duty(StaffRole.Administrator, null)], "192.0.2.7");
    }

    protected async Task<AccountRow> RowAsync(string number) => (await List.AllAsync(Ishida, default)).Single(row => row.Number == number);

    protected async Task<ChosenAccount> ChosenAsync(string number) => await RowAsync(number) is var row ? new ChosenAccount(row.Id, row.Stamp) : throw new InvalidOperationException();

    protected async Task<IReadOnlyList<ChangeRecord>> LogAsync()
    {
        await using var context = await Contexts.CreateDbContextAsync();
        return await context.Changes.OrderBy(change => change.Id).ToListAsync();
    }

    private static Account Account(string number, string name, string kana) =>
        new() { UserName = number, NormalizedUserName = number, Name = name, Kana = kana, PasswordHash = "x", LastUsedAt = Clock.GetUtcNow().AddDays(-1) };

    private static OrganizationUnit Unit(string id, UnitKind kind, string name, string? parent)
    {
        var unit = new OrganizationUnit(id, kind, name);
        unit.Arrange(kind, parent, null, null, null);
        return unit;
    }
}

/// <summary>A clock that stands.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
