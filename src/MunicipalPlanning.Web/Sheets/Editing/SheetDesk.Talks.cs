using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.Sheets.Editing;

/// <summary>指摘と相談 on the fields of the sheet, and its way to the policy division.</summary>
public sealed partial class SheetDesk
{
    /// <summary>指摘 and 相談 that the person may see, in the order in which they were begun.</summary>
    public IReadOnlyList<RemarkView> Remarks { get; private set; } = [];

    public bool MayConsult => Rights.May(Person, Verb.Consult, Sheet!.Subject);

    public bool MayRemark => Rights.May(Person, Verb.Remark, Sheet!.Subject);

    /// <summary>直すところ of a sheet that was sent back: what is asked now, and what of it is solved already.</summary>
    public IReadOnlyList<RemarkView> Asked =>
        Sheet!.Submission.IsUnderRepair ? [.. Remarks.Where(remark => remark.Kind == RemarkKind.Remark && (!remark.IsSolved || remark.Round == Sheet.Submission.ReturnedRound))] : [];

    public IEnumerable<RemarkView> TalksOn(SheetField field) =>
        Remarks.Where(remark => remark.Field == field || (field.Part == SheetPart.Schedule && remark.Field.Part == SheetPart.Schedule && remark.Field.ProjectId == field.ProjectId));

    public Task<bool> ConsultAsync(SheetField field, string text) =>
        AttemptAsync(() => talk.BeginAsync(Person, Record, RemarkKind.Consultation, field, text, null, "", CancellationToken.None));

    public Task<bool> ReplyAsync(RemarkView remark, string text, string? suggestion) =>
        AttemptAsync(() => talk.ReplyAsync(Person, Record, remark.Id, text, suggestion, CancellationToken.None));

    public Task<bool> SolveAsync(RemarkView remark, bool isSolved) =>
        AttemptAsync(() => talk.SolveAsync(Person, Record, remark.Id, isSolved, CancellationToken.None));

    /// <summary>この文案を取り入れる: a change like any other, and taken back like one.</summary>
    public async Task AdoptAsync(RemarkView remark)
    {
        if (remark.Suggestion is not { } suggestion || TextOf(remark.Field) is not { } text)
            return;
        var author = remark.Entries.Last(entry => entry.Suggestion is not null).Person;
        var outcome = await SaveAsync(remark.Field, text, suggestion, $"{new PresentPerson(Guid.Empty, author, "", "").Called}の文案を取り入れ");
        if (outcome is FieldOutcome.Saved)
            await AttemptAsync(() => talk.AdoptAsync(Person, Record, remark.Id, CancellationToken.None));
        else
            TellWhy(outcome);
    }

    /// <summary>Moves the sheet on its way.</summary>
    /// <returns>Whether it was done; if points hinder it, they are shown.</returns>
    public async Task<bool> StepAsync(Verb verb, string words)
    {
        var isDone = await AttemptAsync(async () =>
        {
            try
            {
                await (verb switch
                {
                    Verb.Propose => flow.ProposeAsync(Person, Record, words, CancellationToken.None),
                    Verb.HandIn => flow.HandInAsync(Person, Record, words, CancellationToken.None),
                    Verb.Withdraw => flow.WithdrawAsync(Person, Record, words, CancellationToken.None),
                    Verb.SendBack => flow.SendBackAsync(Person, Record, words, CancellationToken.None),
                    Verb.Unpublish => flow.UnpublishAsync(Person, Record, words, CancellationToken.None),
                    _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
                });
            }
            catch (SubmissionRefusedException refused) when (refused.Problems.Count > 0)
            {
                ShowsPoints = true;
                throw;
            }
        });
        if (isDone)
            ShowsPoints = false;
        return isDone;
    }
}
