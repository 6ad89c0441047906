using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Access.Directories;

/// <summary>Gives a person of the directory the roles of their groups, at each sign-in: what no group gives any more ends.</summary>
public sealed partial class DirectoryRoles(DirectorySettings settings, ILogger<DirectoryRoles> logger)
{
    /// <returns>Whether the person has a role here; without one nothing is kept of somebody new.</returns>
    internal async Task<bool> ApplyAsync(SignInAttempt attempt, DirectoryPerson person, DateOnly today, CancellationToken cancellationToken)
    {
        var context = attempt.Context;
        var due = await DueAsync(attempt, person, cancellationToken);
        if (attempt.Account is null && due.Count == 0)
            return false;
        var account = attempt.Account ?? attempt.Create(Shorten(person.Name, Person.LongestName));
        account.Name = Shorten(person.Name, Person.LongestName);
        account.Kana = Shorten(person.Kana, 2 * Person.LongestName);
        account.Email = person.Mail.Length is > 0 and <= 256 ? person.Mail : null;
        account.NormalizedEmail = account.Email?.ToUpperInvariant();

        var held = (await context.Memberships.Where(membership => membership.AccountId == account.Id).ToListAsync(cancellationToken)).Where(membership => membership.HoldsOn(today)).ToList();
        var ended = held.Where(membership => !due.Contains((membership.Role, membership.UnitId))).ToList();
        var begun = due.Where(one => held.TrueForAll(membership => (membership.Role, membership.UnitId) != one)).ToList();
        foreach (var membership in ended)
        {
            if (membership.From == today)
                context.Memberships.Remove(membership);
            else
                membership.Last(membership.From, today.AddDays(-1));
        }
        context.Memberships.AddRange(begun.Select(one => new Membership(account.Id, one.Unit, one.Role, today, null)));
        if (ended.Count + begun.Count > 0)
            attempt.Log(ChangeKind.Rights, $"庁内のグループに合わせて所属を変えた（{begun.Count}件を加え、{ended.Count}件を終えた）");
        return due.Count > 0;
    }

    private async Task<IReadOnlySet<(StaffRole Role, string? Unit)>> DueAsync(SignInAttempt attempt, DirectoryPerson person, CancellationToken cancellationToken)
    {
        var due = new HashSet<(StaffRole, string?)>();
        foreach (var given in settings.GroupRoles.Where(given => person.Groups.Contains(given.Group, StringComparer.OrdinalIgnoreCase)))
        {
            if (given.Unit.Length == 0)
                due.Add((given.Role, null));
            else if (await attempt.Context.Units.AnyAsync(unit => unit.Id == given.Unit, cancellationToken))
                due.Add((given.Role, given.Unit));
            else
                LogNoUnit(given.Group, given.Unit);
        }
        return due;
    }

    private static string Shorten(string text, int longest) => text.Length <= longest ? text : text[..longest];

    [LoggerMessage(LogLevel.Warning, "The group {Group} gives a role in the unit {Unit}, which there is not; see Access:Directory:GroupRoles.")]
    private partial void LogNoUnit(string group, string unit);
}
