using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Access;

/// <summary>見本の職員: fictional staff of the fictional city, for development only. All have the same pass phrase.</summary>
public sealed class SampleAccounts(IDbContextFactory<PlanningDbContext> contexts, IPasswordHasher<Account> hasher, TimeProvider time)
{
    public const string Passphrase = "mizukawa-no-mihon";
    private const int FirstNumber = 12301;
    private const int MembersOfASection = 2;
    private const string Section = "shoko-kanko-ka";
    private const string Department = "sangyo-kanko-bu";
    private const string PolicySection = "seisaku-suishin-ka";

    private static readonly (string Number, string Name, string Kana, StaffRole Role, string UnitId)[] Named =
    [
        ("kain", "佐久間 恵子", "さくま けいこ", StaffRole.Member, Section),
        ("kacho", "大野 隆", "おおの たかし", StaffRole.SectionHead, Section),
        ("bucho", "中原 由紀", "なかはら ゆき", StaffRole.DepartmentHead, Department),
        ("seisaku", "三浦 直樹", "みうら なおき", StaffRole.PolicyDivision, PolicySection),
        ("kanri", "石田 透", "いしだ とおる", StaffRole.Administrator, "joho-kanri-ka"),
        ("etsuran", "渡会 弘", "わたらい ひろし", StaffRole.Viewer, "somu-ka"),
    ];

    private static readonly (string Name, string Kana)[] Surnames =
    [
        ("青木", "あおき"), ("飯島", "いいじま"), ("上田", "うえだ"), ("遠藤", "えんどう"), ("岡部", "おかべ"), ("加瀬", "かせ"), ("木内", "きうち"), ("久保", "くぼ"),
        ("小松", "こまつ"), ("坂本", "さかもと"), ("清水", "しみず"), ("鈴木", "すずき"), ("関根", "せきね"), ("高野", "たかの"), ("千葉", "ちば"), ("塚田", "つかだ"),
        ("寺田", "てらだ"), ("富永", "とみなが"), ("永井", "ながい"), ("野口", "のぐち"), ("浜田", "はまだ"), ("平山", "ひらやま"), ("藤井", "ふじい"),
    ];

    private static readonly (string Name, string Kana)[] GivenNames =
    [
        ("和也", "かずや"), ("美穂", "みほ"), ("健一", "けんいち"), ("典子", "のりこ"), ("大輔", "だいすけ"), ("真理", "まり"), ("正人", "まさと"),
        ("千春", "ちはる"), ("浩二", "こうじ"), ("早苗", "さなえ"), ("誠", "まこと"), ("久美", "くみ"), ("亮", "りょう"),
    ];

    /// <summary>For an installation without accounts whose units are the sample city's.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Accounts.AnyAsync(cancellationToken))
            return;
        var year = FiscalYear.Of(time.Today());
        var units = OfficeOrder.Of(await context.Units.AsNoTracking().ToListAsync(cancellationToken), year);
        // The sample's sheets begin a year earlier.
        var from = new DateOnly(year.Previous.Start, 4, 1);
        // One hash for all: a hash takes a tenth of a second, and there are nearly a hundred of them.
        var hash = hasher.HashPassword(new Account(), Passphrase);
        foreach (var (number, name, kana, role, unitId) in Named.Where(person => units.Any(unit => unit.Id == person.UnitId)).Concat(Others(units)))
        {
            var account = new Account { UserName = number, NormalizedUserName = number.ToUpperInvariant(), Name = name, Kana = kana, PasswordHash = hash, CreatedAt = time.GetUtcNow() };
            context.Accounts.Add(account);
            context.Memberships.Add(new Membership(account.Id, unitId, role, from, null));
            // Whoever works in a unit that was made of others worked in those before.
            foreach (var former in units.Single(unit => unit.Id == unitId).Predecessors)
                context.Memberships.Add(new Membership(account.Id, former.PredecessorId, role, from, new DateOnly(year.Start, 3, 31)));
        }
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>One account for each role that signs in with the common pass phrase; empty where these accounts are not there.</summary>
    public async Task<IReadOnlyList<(StaffRole Role, string Number)>> OfferedAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var numbers = Named.Select(person => person.Number).ToList();
        var there = await context.Accounts.Where(account => numbers.Contains(account.UserName!) && !account.IsDisabled).Select(account => account.UserName).ToListAsync(cancellationToken);
        return [.. Named.Where(person => there.Contains(person.Number)).Select(person => (person.Role, person.Number))];
    }

    /// <summary>A head and members for every other unit.</summary>
    private static IEnumerable<(string Number, string Name, string Kana, StaffRole Role, string UnitId)> Others(IReadOnlyList<OrganizationUnit> units)
    {
        var places = units.SelectMany(unit =>
        {
            var head = unit.Kind == UnitKind.Department ? StaffRole.DepartmentHead : StaffRole.SectionHead;
            IEnumerable<StaffRole> roles = unit.Kind == UnitKind.Department ? [head] : [head, .. Enumerable.Repeat(StaffRole.Member, MembersOfASection)];
            return roles.Where(role => !Named.Any(person => person.UnitId == unit.Id && person.Role == role)).Select(role => (role, unit.Id));
        });
        return places.Select((place, index) =>
        {
            // The lists' lengths have no common divisor, so that no name comes twice.
            var (surname, given) = (Surnames[index % Surnames.Length], GivenNames[index % GivenNames.Length]);
            return ((FirstNumber + index).ToString("D6", CultureInfo.InvariantCulture), $"{surname.Name} {given.Name}", $"{surname.Kana} {given.Kana}", place.role, place.Id);
        });
    }
}
