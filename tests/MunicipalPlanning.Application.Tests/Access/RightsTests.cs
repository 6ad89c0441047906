using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Access;

public sealed class RightsTests
{
    private static readonly Verb[] FormVerbs = [.. Enum.GetValues<Verb>().Where(verb => verb is not (Verb.Comment or Verb.WritePlan or Verb.ImportProjects or Verb.ManageYear or Verb.ManagePeople or Verb.ReadLog))];

    [Fact]
    public void Table_EveryVerbRoleUnitAndState_IsAsTheOracleSays()
    {
        var different =
            from verb in FormVerbs
            from role in Enum.GetValues<StaffRole>()
            from state in Enum.GetValues<SubmissionState>()
            from skips in new[] { false, true }
            from unitId in new[] { "shoko", "sangyo", "nosei" }
            let expected = RightsOracle.May(verb, role, isOwn: unitId != "nosei", state, skips)
            let actual = Rights.May(Someone(role, unitId), verb, new RightSubject("shoko", "sangyo", state, skips))
            where expected != actual
            select $"{role} of {unitId} {verb} in {state}, skips {skips}: {actual}";

        Assert.Empty(different);
    }

    [Fact]
    public void Section_ItsDepartmentsSheet_IsOthers()
    {
        var department = new RightSubject("sangyo", null, SubmissionState.Drafting);

        Assert.False(Rights.May(Someone(StaffRole.SectionHead, "shoko"), Verb.Write, department));
        Assert.True(Rights.May(Someone(StaffRole.DepartmentHead, "sangyo"), Verb.Write, department));
    }

    [Theory]
    [InlineData(Verb.Comment, "PolicyDivision")]
    [InlineData(Verb.WritePlan, "PolicyDivision")]
    [InlineData(Verb.ImportProjects, "PolicyDivision Administrator")]
    [InlineData(Verb.ManageYear, "PolicyDivision Administrator")]
    [InlineData(Verb.ManagePeople, "Administrator")]
    [InlineData(Verb.ReadLog, "PolicyDivision Administrator")]
    public void Installation_OnlyTheNamedRoles_May(Verb verb, string roles) =>
        Assert.Equal(roles.Split(' '), Enum.GetValues<StaffRole>().Where(role => Rights.May(Someone(role, "shoko"), verb)).Select(role => role.ToString()));

    [Fact]
    public void Nobody_WithoutARole_DoesMoreThanRead()
    {
        var person = new Person(Guid.NewGuid(), "渡会", []);

        var may = FormVerbs.Where(verb => Enum.GetValues<SubmissionState>().Any(state => Rights.May(person, verb, new RightSubject("shoko", "sangyo", state, true))));

        Assert.Equal([Verb.Read], may);
    }

    [Fact]
    public void Deputy_ActsInThePrincipalsRole_AfterTheOwn()
    {
        var deputy = new Person(Guid.NewGuid(), "大野", [new Duty(StaffRole.SectionHead, "shoko"), new Duty(StaffRole.DepartmentHead, "sangyo", "中原")]);

        Assert.Null(Rights.Find(deputy, Verb.HandIn, new RightSubject("shoko", "sangyo", SubmissionState.InReview))!.ActingFor);
        Assert.Equal("中原", Rights.Find(deputy, Verb.HandIn, new RightSubject("nosei", "sangyo", SubmissionState.InReview))!.ActingFor);
    }

    [Theory]
    [InlineData(Verb.Propose, SubmissionVerb.Propose)]
    [InlineData(Verb.HandIn, SubmissionVerb.HandIn)]
    [InlineData(Verb.Withdraw, SubmissionVerb.Withdraw)]
    [InlineData(Verb.SendBack, SubmissionVerb.SendBack)]
    [InlineData(Verb.Return, SubmissionVerb.Return)]
    [InlineData(Verb.Accept, SubmissionVerb.Accept)]
    [InlineData(Verb.Publish, SubmissionVerb.Publish)]
    [InlineData(Verb.Unpublish, SubmissionVerb.Unpublish)]
    public void States_OfARight_AreThoseInWhichTheFormAllowsIt(Verb verb, SubmissionVerb step) =>
        Assert.Equal(Submission.StatesFor(step).Order(), Rights.Table.Where(right => right.Verb == verb).SelectMany(right => right.States).Distinct().Order());

    private static Person Someone(StaffRole role, string unitId) => new(Guid.NewGuid(), "人", [new Duty(role, unitId)]);
}
