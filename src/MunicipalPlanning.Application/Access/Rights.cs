using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Submissions;
using static MunicipalPlanning.Domain.Access.StaffRole;
using static MunicipalPlanning.Domain.Submissions.SubmissionState;

namespace MunicipalPlanning.Application.Access;

/// <summary>権限の表: who may do what, for which unit, in which state. Every verb of this layer asks here; docs/rights.md shows the same table, and a test compares them.</summary>
public static class Rights
{
    private static readonly StaffRole[] Everybody = Enum.GetValues<StaffRole>();
    private static readonly StaffRole[] Section = [Member, SectionHead, DepartmentHead];
    private static readonly StaffRole[] Heads = [SectionHead, DepartmentHead];
    private static readonly SubmissionState[] Always = Enum.GetValues<SubmissionState>();
    private static readonly SubmissionState[] BeforeHandingIn = [Drafting, InReview, Returned];

    /// <summary>The whole table. What no row grants is refused.</summary>
    public static IReadOnlyList<Right> Table { get; } =
    [
        new(Verb.Read, Everybody, Reach.AllUnits, Always),
        new(Verb.Create, Section, Reach.OwnUnits, Always),
        new(Verb.Create, [PolicyDivision], Reach.AllUnits, Always),
        new(Verb.Write, [Member], Reach.OwnUnits, [Drafting, Returned]),
        new(Verb.Write, Heads, Reach.OwnUnits, BeforeHandingIn),
        new(Verb.Write, [PolicyDivision], Reach.AllUnits, [Drafting, InReview, Submitted, Returned]),
        new(Verb.Consult, Section, Reach.OwnUnits, Always),
        new(Verb.Consult, [PolicyDivision], Reach.AllUnits, Always),
        new(Verb.Propose, Section, Reach.OwnUnits, [Drafting, Returned]),
        new(Verb.HandIn, Heads, Reach.OwnUnits, BeforeHandingIn),
        new(Verb.HandIn, [Member], Reach.OwnUnits, [Drafting, Returned], OnlyWithoutInternalReview: true),
        new(Verb.Withdraw, [Member], Reach.OwnUnits, [InReview]),
        new(Verb.Withdraw, Heads, Reach.OwnUnits, [InReview, Submitted]),
        new(Verb.Withdraw, [Member], Reach.OwnUnits, [Submitted], OnlyWithoutInternalReview: true),
        new(Verb.SendBack, Heads, Reach.OwnUnits, [InReview]),
        new(Verb.Remark, [PolicyDivision], Reach.AllUnits, [Submitted, Returned, Accepted]),
        new(Verb.Return, [PolicyDivision], Reach.AllUnits, [Submitted, Accepted]),
        new(Verb.Accept, [PolicyDivision], Reach.AllUnits, [Submitted]),
        new(Verb.Publish, [PolicyDivision], Reach.AllUnits, [Accepted]),
        new(Verb.Unpublish, [PolicyDivision], Reach.AllUnits, [Published]),
        new(Verb.Remind, [PolicyDivision], Reach.AllUnits, BeforeHandingIn),
        new(Verb.Measure, Section, Reach.OwnUnits, Always),
        new(Verb.Measure, [PolicyDivision], Reach.AllUnits, Always),
        new(Verb.Answer, Section, Reach.OwnUnits, Always),
        new(Verb.Answer, [PolicyDivision], Reach.AllUnits, Always),
        new(Verb.Comment, [PolicyDivision], Reach.Installation, Always),
        new(Verb.WritePlan, [PolicyDivision], Reach.Installation, Always),
        new(Verb.ImportProjects, [PolicyDivision, Administrator], Reach.Installation, Always),
        new(Verb.ManageYear, [PolicyDivision, Administrator], Reach.Installation, Always),
        new(Verb.ManagePeople, [Administrator], Reach.Installation, Always),
        new(Verb.ReadLog, [PolicyDivision, Administrator], Reach.Installation, Always),
    ];

    /// <summary>Whether the person may do something to a form.</summary>
    public static bool May(Person person, Verb verb, RightSubject subject) => Find(person, verb, subject) is not null;

    /// <summary>Whether the person may do something to the installation as a whole.</summary>
    public static bool May(Person person, Verb verb) => Find(person, verb) is not null;

    /// <returns>The role in which the person may do it to the installation as a whole; own roles go before those taken over. Null if the person may not.</returns>
    public static Duty? Find(Person person, Verb verb) =>
        person.Duties.FirstOrDefault(duty => Table.Any(right => right.Verb == verb && right.Reach == Reach.Installation && right.Roles.Contains(duty.Role)));

    /// <returns>The role in which the person may do it; own roles go before those taken over. Null if the person may not.</returns>
    public static Duty? Find(Person person, Verb verb, RightSubject subject)
    {
        var granted = Table.Where(right => right.Verb == verb && right.States.Contains(subject.State) && (!right.OnlyWithoutInternalReview || subject.SkipsInternalReview)).ToList();
        return person.Duties.FirstOrDefault(duty => granted.Exists(right => right.Roles.Contains(duty.Role) && (right.Reach == Reach.AllUnits || subject.BelongsTo(duty.UnitId))))
            // Someone whose membership has ended may still read what everybody reads.
            ?? (verb == Verb.Read ? new Duty(Viewer, null) : null);
    }

    /// <param name="units">担当課; where nobody is in charge, only who may do it for all units may.</param>
    /// <returns>The role in which the person may do it for one of the units; null if the person may not.</returns>
    public static Duty? FindForAny(Person person, Verb verb, IReadOnlyList<OrganizationUnit> units, SubmissionState state) =>
        units.Select(unit => Find(person, verb, new RightSubject(unit.Id, unit.ParentId, state))).FirstOrDefault(duty => duty is not null)
        ?? Find(person, verb, new RightSubject("", null, state));

    /// <exception cref="AccessRefusedException">The person may not.</exception>
    /// <returns>The role in which the person may do it.</returns>
    public static Duty Require(Person person, Verb verb, RightSubject subject, string unitName) =>
        Find(person, verb, subject) ?? throw new AccessRefusedException(person, verb, unitName);

    /// <inheritdoc cref="Require(Person, Verb, RightSubject, string)"/>
    public static Duty Require(Person person, Verb verb) => Find(person, verb) ?? throw new AccessRefusedException(person, verb, "");
}

/// <summary>One row of the table of rights.</summary>
/// <param name="OnlyWithoutInternalReview">It holds only in a year that skips 部内確認.</param>
public sealed record Right(Verb Verb, IReadOnlyList<StaffRole> Roles, Reach Reach, IReadOnlyList<SubmissionState> States, bool OnlyWithoutInternalReview = false);

/// <summary>For which units a right holds.</summary>
public enum Reach
{
    /// <summary>自分の部署、部の所属ならその部の課も.</summary>
    OwnUnits,

    /// <summary>すべての部署.</summary>
    AllUnits,

    /// <summary>The installation as a whole.</summary>
    Installation,
}

/// <summary>The form of a unit that a right is asked for.</summary>
/// <param name="DepartmentId">上位の部; null for a department itself.</param>
public readonly record struct RightSubject(string UnitId, string? DepartmentId, SubmissionState State, bool SkipsInternalReview = false)
{
    internal bool BelongsTo(string? unitId) => unitId is not null && (unitId == UnitId || unitId == DepartmentId);
}
