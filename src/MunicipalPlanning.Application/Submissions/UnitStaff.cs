using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>Who belongs to a unit today: the accounts with a membership in one of some roles, and those who stand in for them.</summary>
internal static class UnitStaff
{
    public static readonly StaffRole[] Everybody = [StaffRole.Member, StaffRole.SectionHead, StaffRole.DepartmentHead];
    public static readonly StaffRole[] Heads = [StaffRole.SectionHead, StaffRole.DepartmentHead];

    /// <returns>By unit; accounts that are disabled are not among them.</returns>
    public static async Task<ILookup<string, Account>> OfAsync(PlanningDbContext context, IReadOnlyCollection<string> unitIds, StaffRole[] roles, DateOnly today, CancellationToken cancellationToken)
    {
        var members = await context.Memberships.AsNoTracking()
            .Where(membership => membership.UnitId != null && unitIds.Contains(membership.UnitId) && roles.Contains(membership.Role) && membership.From <= today && (membership.Until == null || today <= membership.Until))
            .Select(membership => new { UnitId = membership.UnitId!, membership.AccountId }).ToListAsync(cancellationToken);
        var principals = members.Select(member => member.AccountId).ToHashSet();
        var deputies = (await context.Deputyships.AsNoTracking().Where(deputyship => principals.Contains(deputyship.PrincipalId) && deputyship.From <= today && today <= deputyship.Until)
            .Select(deputyship => new { deputyship.PrincipalId, deputyship.DeputyId }).ToListAsync(cancellationToken)).ToLookup(deputyship => deputyship.PrincipalId, deputyship => deputyship.DeputyId);
        var belongings = members.SelectMany(member => deputies[member.AccountId].Prepend(member.AccountId).Select(accountId => (member.UnitId, AccountId: accountId))).Distinct().ToList();
        var accountIds = belongings.Select(belonging => belonging.AccountId).ToHashSet();
        var accounts = await context.Accounts.AsNoTracking().Where(account => accountIds.Contains(account.Id) && !account.IsDisabled).ToDictionaryAsync(account => account.Id, cancellationToken);
        return belongings.Where(belonging => accounts.ContainsKey(belonging.AccountId)).OrderBy(belonging => accounts[belonging.AccountId].Kana, StringComparer.Ordinal)
            .ToLookup(belonging => belonging.UnitId, belonging => accounts[belonging.AccountId]);
    }
}
