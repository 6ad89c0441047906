using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.Submissions;

/// <summary>指摘と相談 on the fields of the form, and its way to publication.</summary>
public abstract partial class FormDesk
{
    public IReadOnlyList<RemarkView> Remarks => Form?.Remarks ?? [];

    /// <summary>直すところ of a form that was sent back.</summary>
    public IReadOnlyList<RemarkView> Asked => Form?.Asked ?? [];

    public bool MayConsult => May(Verb.Consult);

    public bool MayRemark => May(Verb.Remark);

    private string FormRecord => Form!.Submission.Record;

    public IEnumerable<RemarkView> TalksOn(SheetField field) =>
        Remarks.Where(remark => remark.Field == field || (field.Part == SheetPart.Schedule && remark.Field.Part == SheetPart.Schedule && remark.Field.ProjectId == field.ProjectId));

    /// <param name="suggestion">文案; null if none.</param>
    public Task<bool> BeginTalkAsync(RemarkKind kind, SheetField field, string text, string? suggestion) =>
        AttemptAsync(() => talk.BeginAsync(Person, FormRecord, kind, field, text, suggestion, "", CancellationToken.None));

    public Task<bool> ReplyAsync(RemarkView remark, string text, string? suggestion) =>
        AttemptAsync(() => talk.ReplyAsync(Person, FormRecord, remark.Id, text, suggestion, CancellationToken.None));

    public Task<bool> SolveAsync(RemarkView remark, bool isSolved) =>
        AttemptAsync(() => talk.SolveAsync(Person, FormRecord, remark.Id, isSolved, CancellationToken.None));

    /// <summary>この文案を取り入れる: a change like any other, and taken back like one.</summary>
    public async Task AdoptAsync(RemarkView remark)
    {
        if (remark.Suggestion is not { } suggestion || TextOf(remark.Field) is not { } text)
            return;
        var author = remark.Entries.Last(entry => entry.Suggestion is not null).Person;
        var outcome = await SaveAsync(remark.Field, text, suggestion, $"{new PresentPerson(Guid.Empty, author, "", "").Called}の文案を取り入れ");
        if (outcome is FieldOutcome.Saved)
            await AttemptAsync(() => talk.AdoptAsync(Person, FormRecord, remark.Id, CancellationToken.None));
        else
            TellWhy(outcome);
    }

    /// <summary>Moves the form on its way.</summary>
    /// <param name="until">再提出の期限, for 差戻し.</param>
    /// <returns>Whether it was done; if points hinder it, they are shown.</returns>
    public async Task<bool> StepAsync(Verb verb, string words, DateOnly? until = null)
    {
        var isDone = await AttemptAsync(async () =>
        {
            try
            {
                await MoveAsync(verb, words, until);
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

    private Task MoveAsync(Verb verb, string words, DateOnly? until) => verb switch
    {
        Verb.Propose => flow.ProposeAsync(Person, FormRecord, words, CancellationToken.None),
        Verb.HandIn => flow.HandInAsync(Person, FormRecord, words, CancellationToken.None),
        Verb.Withdraw => flow.WithdrawAsync(Person, FormRecord, words, CancellationToken.None),
        Verb.SendBack => flow.SendBackAsync(Person, FormRecord, words, CancellationToken.None),
        Verb.Return => flow.ReturnAsync(Person, FormRecord, until!.Value, words, CancellationToken.None),
        Verb.Accept => flow.AcceptAsync(Person, FormRecord, words, CancellationToken.None),
        Verb.Publish => flow.PublishAsync(Person, FormRecord, words, CancellationToken.None),
        Verb.Unpublish => flow.UnpublishAsync(Person, FormRecord, words, CancellationToken.None),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
    };

    private bool May(Verb verb) => Form is { } form && Rights.May(Person, verb, form.Subject);
}
