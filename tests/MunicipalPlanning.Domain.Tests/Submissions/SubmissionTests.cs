using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Domain.Tests.Submissions;

public sealed class SubmissionTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 20, 10, 0, 0, TimeSpan.FromHours(9));

    [Fact]
    public void StraightWay_LeadsFromDraftToPublication()
    {
        var submission = After(SubmissionVerb.Propose, SubmissionVerb.HandIn, SubmissionVerb.Accept, SubmissionVerb.Publish);

        Assert.Equal((SubmissionState.Published, 1, Now), (submission.State, submission.Round, submission.StateSince));
    }

    [Fact]
    public void Everything_TheTableDoesNotName_IsRefused()
    {
        var allowed = Enum.GetValues<SubmissionState>().ToDictionary(state => state, state => Enum.GetValues<SubmissionVerb>().Where(verb => To(state).Allows(verb)).ToArray());

        Assert.Equal([SubmissionVerb.Propose, SubmissionVerb.HandIn], allowed[SubmissionState.Drafting]);
        Assert.Equal([SubmissionVerb.HandIn, SubmissionVerb.Withdraw, SubmissionVerb.SendBack], allowed[SubmissionState.InReview]);
        Assert.Equal([SubmissionVerb.Withdraw, SubmissionVerb.Return, SubmissionVerb.Accept], allowed[SubmissionState.Submitted]);
        Assert.Equal([SubmissionVerb.Propose, SubmissionVerb.HandIn], allowed[SubmissionState.Returned]);
        Assert.Equal([SubmissionVerb.Return, SubmissionVerb.Publish], allowed[SubmissionState.Accepted]);
        Assert.Equal([SubmissionVerb.Unpublish], allowed[SubmissionState.Published]);
        Assert.Throws<InvalidOperationException>(() => To(SubmissionState.Published).Do(SubmissionVerb.HandIn, Now));
    }

    [Fact]
    public void HandedInAgain_CountsTheRoundAndEndsTheRepair()
    {
        var submission = After(SubmissionVerb.HandIn, SubmissionVerb.Return);
        Assert.True(submission.IsUnderRepair);

        submission.Do(SubmissionVerb.Propose, Now);
        Assert.True(submission.IsUnderRepair);
        submission.Do(SubmissionVerb.HandIn, Now);

        Assert.Equal((SubmissionState.Submitted, 2, false), (submission.State, submission.Round, submission.IsUnderRepair));
    }

    [Theory]
    [InlineData(SubmissionVerb.Propose, SubmissionVerb.SendBack)]
    [InlineData(SubmissionVerb.Propose, SubmissionVerb.Withdraw)]
    [InlineData(SubmissionVerb.HandIn, SubmissionVerb.Withdraw)]
    public void TakenBack_WhileUnderRepair_IsStillSentBack(SubmissionVerb forward, SubmissionVerb back)
    {
        var submission = After(SubmissionVerb.HandIn, SubmissionVerb.Return, forward, back);

        Assert.Equal((SubmissionState.Returned, 1, true), (submission.State, submission.Round, submission.IsUnderRepair));
    }

    [Fact]
    public void Withdrawn_FirstTime_IsADraftThatWasNeverHandedIn()
    {
        var submission = After(SubmissionVerb.HandIn, SubmissionVerb.Withdraw);

        Assert.Equal((SubmissionState.Drafting, 0, false), (submission.State, submission.Round, submission.IsUnderRepair));
    }

    private static Submission After(params SubmissionVerb[] verbs)
    {
        var submission = new Submission(SubmissionForm.ManagementSheet, "sheet/2026/shoko", new(2026), "shoko");
        foreach (var verb in verbs)
            submission.Do(verb, Now);
        return submission;
    }

    private static Submission To(SubmissionState state) => state switch
    {
        SubmissionState.Drafting => After(),
        SubmissionState.InReview => After(SubmissionVerb.Propose),
        SubmissionState.Submitted => After(SubmissionVerb.HandIn),
        SubmissionState.Returned => After(SubmissionVerb.HandIn, SubmissionVerb.Return),
        SubmissionState.Accepted => After(SubmissionVerb.HandIn, SubmissionVerb.Accept),
        SubmissionState.Published => After(SubmissionVerb.HandIn, SubmissionVerb.Accept, SubmissionVerb.Publish),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
