using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Access;

/// <summary>利用者の一覧.</summary>
public sealed class AccountList(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <summary>Not used for so long: 使っていない人.</summary>
    public const int UnusedAfterDays = 90;

    /// <summary>Everybody, in the order of units and numbers. A city's accounts are few enough to be narrowed in memory.</summary>
    /// <exception cref="AccessRefusedException">The person may not manage people.</exception>
    public async Task<IReadOnlyList<AccountRow>> AllAsync(Person person, CancellationToken cancellationToken)
    {
        Rights.Require(person, Verb.ManagePeople);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var units = await context.Units.AsNoTracking().IgnoreAutoIncludes().ToListAsync(cancellationToken);
        var accounts = await context.Accounts.AsNoTracking().ToListAsync(cancellationToken);
        var memberships = (await context.Memberships.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(membership => membership.AccountId);
        var today = clock.Today();
        var deputyships = await context.Deputyships.AsNoTracking().Where(deputyship => deputyship.Until >= today).OrderBy(deputyship => deputyship.From).ToListAsync(cancellationToken);
        var building = new AccountRows(units, accounts, memberships, deputyships, today, clock.GetUtcNow().AddDays(-UnusedAfterDays));
        return [.. accounts.Select(building.Row).OrderBy(building.PlaceOf).ThenBy(row => row.Number, StringComparer.Ordinal)];
    }

    /// <summary>The rows that a filter leaves.</summary>
    public static IEnumerable<AccountRow> Narrow(IEnumerable<AccountRow> rows, AccountFilter filter)
    {
        var words = filter.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(SearchFolding.Fold).ToList();
        return rows.Where(row =>
            (filter.State is not { } state || row.State == state)
            && (!filter.IsUnused || row.IsUnused)
            && (filter.UnitId is null || row.Current.Any(membership => membership.UnitId == filter.UnitId || membership.DepartmentId == filter.UnitId))
            && (filter.Role is not { } role || row.Current.Any(membership => membership.Role == role))
            && (words.Count == 0 || SearchFolding.Fold($"{row.Name}\n{row.Kana}\n{row.Number}") is var text && words.TrueForAll(word => text.Contains(word, StringComparison.Ordinal))));
    }

    /// <summary>The units that a membership can name: those of the present year and the next.</summary>
    public async Task<IReadOnlyList<OrganizationUnit>> UnitsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var units = await context.Units.AsNoTracking().IgnoreAutoIncludes().ToListAsync(cancellationToken);
        var year = FiscalYear.Of(clock.Today());
        var present = OfficeOrder.Of(units, year);
        return [.. present, .. OfficeOrder.Of(units, year.Next).Where(unit => !present.Contains(unit))];
    }
}
