using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>提出 to 公表: moves a form, of whichever kind, from state to state. Forms are named by their record in the log.</summary>
/// <remarks>Every verb throws <see cref="AccessRefusedException"/> where the person may not, and <see cref="SubmissionRefusedException"/> where the form does not allow it.</remarks>
public sealed class SubmissionFlow
{
    private readonly IDbContextFactory<PlanningDbContext> _contexts;
    private readonly TimeProvider _clock;
    private readonly Dictionary<SubmissionForm, IFormContent> _contents;

    internal SubmissionFlow(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock, IEnumerable<IFormContent> contents)
    {
        (_contexts, _clock) = (contexts, clock);
        _contents = contents.ToDictionary(content => content.Form);
    }

    /// <summary>部内確認へ回す.</summary>
    public Task ProposeAsync(Person person, string record, string words, CancellationToken cancellationToken) =>
        MoveAsync(person, Verb.Propose, SubmissionVerb.Propose, record, words, RequireNoProblemsAsync, cancellationToken);

    /// <summary>提出: refuses as long as something must be repaired, and lists it.</summary>
    public Task HandInAsync(Person person, string record, string words, CancellationToken cancellationToken) =>
        MoveAsync(person, Verb.HandIn, SubmissionVerb.HandIn, record, words, async (work, token) =>
        {
            await RequireNoProblemsAsync(work, token);
            // A deadline for handing in again has served its purpose.
            work.Submission.Extend(null);
        }, cancellationToken);

    /// <summary>取り下げ: possible until the policy division has begun to remark on it.</summary>
    public Task WithdrawAsync(Person person, string record, string words, CancellationToken cancellationToken) =>
        MoveAsync(person, Verb.Withdraw, SubmissionVerb.Withdraw, record, words, async (work, token) =>
        {
            if (work.Submission.State == SubmissionState.Submitted && await Remarks(work).AnyAsync(remark => remark.Round == work.Submission.Round, token))
                throw new SubmissionRefusedException("政策推進課の確認が始まったため、取り下げられません。直すところがあるときは差戻しを依頼してください。");
        }, cancellationToken);

    /// <summary>部内で戻す.</summary>
    public Task SendBackAsync(Person person, string record, string words, CancellationToken cancellationToken) =>
        MoveAsync(person, Verb.SendBack, SubmissionVerb.SendBack, record, RequireWords(words, "どこをどう直すか"), null, cancellationToken);

    /// <summary>差戻し.</summary>
    /// <param name="until">再提出の期限.</param>
    public Task ReturnAsync(Person person, string record, DateOnly until, string words, CancellationToken cancellationToken) =>
        MoveAsync(person, Verb.Return, SubmissionVerb.Return, record, RequireWords(words, "何を直してほしいか"), (work, _) =>
        {
            if (until < _clock.Today())
                throw new SubmissionRefusedException("再提出の期限が過ぎた日になっています。今日からあとの日を選んでください。");
            work.Submission.Extend(until);
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>確認済にする: not while a remark of the policy division is unsolved.</summary>
    public Task AcceptAsync(Person person, string record, string words, CancellationToken cancellationToken) =>
        MoveAsync(person, Verb.Accept, SubmissionVerb.Accept, record, words, async (work, token) =>
        {
            var open = await Remarks(work).CountAsync(remark => remark.SolvedAt == null, token);
            if (open > 0)
                throw new SubmissionRefusedException($"解決していない指摘が{open}件あります。解決にするか、差し戻してください。");
        }, cancellationToken);

    /// <summary>公表: keeps what the form says now; later changes of its texts no longer reach it.</summary>
    public Task PublishAsync(Person person, string record, string words, CancellationToken cancellationToken) =>
        MoveAsync(person, Verb.Publish, SubmissionVerb.Publish, record, words, async (work, token) =>
        {
            var content = await _contents[work.Submission.Form].FreezeAsync(work.Context, work.Submission, token);
            if (await work.Context.PublishedForms.FindAsync([work.Submission.Id], token) is { } published)
                published.Renew(work.Now, content);
            else
                work.Context.Add(new PublishedForm(work.Submission.Id, work.Now, content));
        }, cancellationToken);

    /// <summary>公表の取消し: the form says again what its texts say now.</summary>
    public Task UnpublishAsync(Person person, string record, string words, CancellationToken cancellationToken) =>
        MoveAsync(person, Verb.Unpublish, SubmissionVerb.Unpublish, record, RequireWords(words, "なぜ取り消すか"), null, cancellationToken);

    /// <summary>期限を延ばす.</summary>
    /// <param name="deadline">Null goes back to the phase's.</param>
    public async Task ExtendAsync(Person person, string record, DateOnly? deadline, string words, CancellationToken cancellationToken)
    {
        await using var work = await SubmissionWork.OpenAsync(_contexts, _clock, person, Verb.Remind, record, cancellationToken);
        if (deadline < _clock.Today())
            throw new SubmissionRefusedException("期限が過ぎた日になっています。今日からあとの日を選んでください。");
        work.Log(ChangeKind.Transition, LoggedStep.Deadline, Day(work.Submission.Deadline), Day(deadline), RequireShort(words));
        work.Submission.Extend(deadline);
        await work.TellDeadlineAsync(person, words, cancellationToken);
        await work.CommitAsync(cancellationToken);
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private async Task MoveAsync(Person person, Verb right, SubmissionVerb verb, string record, string words, Func<SubmissionWork, CancellationToken, Task>? check, CancellationToken cancellationToken)
    {
        RequireShort(words);
        await using var work = await SubmissionWork.OpenAsync(_contexts, _clock, person, right, record, cancellationToken);
        var submission = work.Submission;
        if (!submission.Allows(verb))
            throw new SubmissionRefusedException($"いまは「{submission.State.Word()}」のため、この手続き（{verb.Word()}）はできません。画面を開き直して、いまの状態を確かめてください。");
        if (check is not null)
            await check(work, cancellationToken);
        var old = submission.State;
        submission.Do(verb, work.Now);
        work.Log(ChangeKind.Transition, LoggedStep.FieldOf(verb), old.ToString(), submission.State.ToString(), words);
        await work.TellMoveAsync(person, verb, words, cancellationToken);
        await work.CommitAsync(cancellationToken);
    }

    private async Task RequireNoProblemsAsync(SubmissionWork work, CancellationToken cancellationToken)
    {
        var problems = await _contents[work.Submission.Form].FindProblemsAsync(work.Context, work.Submission, cancellationToken);
        if (problems.Count > 0)
            throw new SubmissionRefusedException($"まだ提出できません。直すところが{problems.Count}件あります。", problems);
    }

    private static IQueryable<Remark> Remarks(SubmissionWork work) =>
        work.Context.Remarks.Where(remark => remark.SubmissionId == work.Submission.Id && remark.Kind == RemarkKind.Remark);

    private static string RequireWords(string words, string what) =>
        string.IsNullOrWhiteSpace(words) ? throw new SubmissionRefusedException($"{what}を一言書いてください。相手に届き、記録に残ります。") : words;

    private static string RequireShort(string words) =>
        words.Length <= TextLimits.Line && TextLimits.IsText(words) ? words : throw new SubmissionRefusedException($"ことばが長すぎます。{TextLimits.Line}字までにしてください。");
}
