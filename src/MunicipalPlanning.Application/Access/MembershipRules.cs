using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Application.Access;

/// <summary>A membership as an administrator wants it.</summary>
/// <param name="UnitId">Null for a role that belongs to no unit.</param>
public sealed record WantedMembership(string? UnitId, StaffRole Role, DateOnly From, DateOnly? Until);

/// <summary>What a membership must fulfil, and how it is written.</summary>
internal static class MembershipRules
{
    /// <returns>The membership in words.</returns>
    public static async Task<string> RequireAsync(AccountWork work, IReadOnlyList<Membership> others, WantedMembership wanted, CancellationToken cancellationToken)
    {
        if (wanted.UnitId is null && NeedsUnit(wanted.Role))
            throw new AccountRefusedException($"{wanted.Role.Word()}には部署が要ります。部署を選んでください。", "unit");
        if (wanted.Until < wanted.From)
            throw new AccountRefusedException("「まで」の日が「から」の日より前です。どちらかを直してください。", "until");
        var name = await work.UnitNameAsync(wanted.UnitId, cancellationToken);
        var unit = await work.Context.Units.AsNoTracking().SingleOrDefaultAsync(unit => unit.Id == wanted.UnitId, cancellationToken);
        if (unit?.LastYear is { } last && wanted.From >= new DateOnly(last.Start + 1, 4, 1))
            throw new AccountRefusedException($"{name}は{last.Name}までの部署です。「から」の日か部署を直してください。", "unit");
        if (others.FirstOrDefault(other => other.UnitId == wanted.UnitId && other.Role == wanted.Role && other.From <= (wanted.Until ?? DateOnly.MaxValue) && wanted.From <= (other.Until ?? DateOnly.MaxValue)) is { } same)
            throw new AccountRefusedException($"同じ所属が、期間の重なる形でもうあります（{OfficeDate.Span(same.From, same.Until)}）。そちらを直してください。", "from");
        return AccountWords.Of(name, wanted.Role, wanted.From, wanted.Until);
    }

    public static bool NeedsUnit(StaffRole role) => role is StaffRole.Member or StaffRole.SectionHead or StaffRole.DepartmentHead;

    public static async Task<string> WordsAsync(AccountWork work, Membership membership, CancellationToken cancellationToken) =>
        AccountWords.Of(await work.UnitNameAsync(membership.UnitId, cancellationToken), membership.Role, membership.From, membership.Until);
}
