using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Submissions;

/// <summary>提出: the way of one form of one unit and year from draft to publication; the same for every form.</summary>
public sealed class Submission
{
    private static readonly Dictionary<SubmissionVerb, (SubmissionState[] From, SubmissionState To)> Transitions = new()
    {
        [SubmissionVerb.Propose] = ([SubmissionState.Drafting, SubmissionState.Returned], SubmissionState.InReview),
        [SubmissionVerb.HandIn] = ([SubmissionState.Drafting, SubmissionState.InReview, SubmissionState.Returned], SubmissionState.Submitted),
        [SubmissionVerb.Withdraw] = ([SubmissionState.InReview, SubmissionState.Submitted], SubmissionState.Drafting),
        [SubmissionVerb.SendBack] = ([SubmissionState.InReview], SubmissionState.Drafting),
        [SubmissionVerb.Return] = ([SubmissionState.Submitted, SubmissionState.Accepted], SubmissionState.Returned),
        [SubmissionVerb.Accept] = ([SubmissionState.Submitted], SubmissionState.Accepted),
        [SubmissionVerb.Publish] = ([SubmissionState.Accepted], SubmissionState.Published),
        [SubmissionVerb.Unpublish] = ([SubmissionState.Published], SubmissionState.Accepted),
    };

    private Submission()
    {
        Record = UnitId = "";
    }

    /// <param name="record">The name under which the log knows the form: <c>sheet/2026/UNIT</c>, <c>review/2026/PROJECT</c>.</param>
    public Submission(SubmissionForm form, string record, FiscalYear year, string unitId)
    {
        Id = Guid.CreateVersion7();
        (Form, Record, Year, UnitId) = (form, record, year, unitId);
    }

    public Guid Id { get; private set; }

    public SubmissionForm Form { get; private set; }

    public string Record { get; private set; }

    public FiscalYear Year { get; private set; }

    public string UnitId { get; private set; }

    public SubmissionState State { get; private set; }

    /// <summary>When it came into its state; null as long as it never left the first.</summary>
    public DateTimeOffset? StateSince { get; private set; }

    /// <summary>回: how often it was handed in; 2 and more is 再提出.</summary>
    public int Round { get; private set; }

    /// <summary>期限 of its own: a longer one, or until when to hand in again; null where the phase's holds.</summary>
    public DateOnly? Deadline { get; private set; }

    /// <summary>The round in which the policy division last sent it back; 0 if never.</summary>
    public int ReturnedRound { get; private set; }

    /// <summary>Whether it was sent back and has not been handed in again since: the section repairs what is asked.</summary>
    public bool IsUnderRepair => Round > 0 && ReturnedRound == Round;

    public static IReadOnlyList<SubmissionState> StatesFor(SubmissionVerb verb) => Transitions[verb].From;

    public bool Allows(SubmissionVerb verb) => Transitions[verb].From.Contains(State);

    /// <exception cref="InvalidOperationException">The form does not stand where this can be done.</exception>
    public void Do(SubmissionVerb verb, DateTimeOffset at)
    {
        if (!Allows(verb))
            throw new InvalidOperationException($"{verb} is not possible in {State}.");
        if (verb == SubmissionVerb.HandIn)
            Round++;
        else if (verb == SubmissionVerb.Return)
            ReturnedRound = Round;
        else if (verb == SubmissionVerb.Withdraw && State == SubmissionState.Submitted)
            Round--;
        var goesBackToRepair = IsUnderRepair && verb is (SubmissionVerb.Withdraw or SubmissionVerb.SendBack);
        (State, StateSince) = (goesBackToRepair ? SubmissionState.Returned : Transitions[verb].To, at);
    }

    /// <summary>Another unit goes on with the form.</summary>
    internal void HandTo(string unitId) => UnitId = Identifier.Require(unitId);

    /// <summary>期限を延ばす, or takes an own deadline away.</summary>
    public void Extend(DateOnly? deadline) => Deadline = deadline;
}
