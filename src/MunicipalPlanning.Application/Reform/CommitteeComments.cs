using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Reform;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Reform;

/// <summary>委員会の意見: the policy division records what committees said of a reform item's year, the sections in charge answer. Nothing is overwritten unseen.</summary>
public sealed class CommitteeComments(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    public static bool MayComment(Person person) => Rights.May(person, Verb.Comment);

    /// <summary>The items of a plan on which the person may write the answers.</summary>
    public async Task<IReadOnlySet<string>> AnswerableAsync(Person person, string planId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var itemIds = await context.PlanItems.Where(item => item.PlanId == planId).Select(item => item.Id).ToListAsync(cancellationToken);
        var units = await ReformUnits.LoadAsync(context, [planId], cancellationToken);
        return itemIds.Where(id => Rights.FindForAny(person, Verb.Answer, units.Of(id), SubmissionState.Drafting) is not null).ToHashSet();
    }

    /// <exception cref="AccessRefusedException">The person is not of the policy division.</exception>
    /// <exception cref="ReformRefusedException">There is no such item, or it has as many comments as it can.</exception>
    public async Task<CommentOutcome> AddAsync(Person person, string itemId, FiscalYear year, CommentText written, CancellationToken cancellationToken)
    {
        var faults = CommentRules.FindFaults(written);
        if (faults.Count > 0)
            return new CommentOutcome(faults);
        await using var work = await CommentWork.OpenAsync(contexts, clock, person, Verb.Comment, itemId, year, cancellationToken);
        var report = work.Item.Report(year);
        if (report.Comments.Count >= ItemProgress.MostComments)
            throw new ReformRefusedException($"1つの改革項目に残せる意見は、1年度に{ItemProgress.MostComments}件までです。いまの意見にまとめて書いてください。");
        var comment = new CommitteeComment(written.Meeting, CommentRules.ReadDay(written.HeldOn)!.Value, written.Text, "");
        report.Record(comment);
        work.Log(work.Record, $"comment/{comment.Id}", "", CommentWork.Describe(comment));
        await work.CommitAsync(cancellationToken);
        return CommentOutcome.Written;
    }

    /// <param name="seen">What the person saw before writing.</param>
    /// <exception cref="AccessRefusedException">The person is not of the policy division.</exception>
    /// <exception cref="ReformRefusedException">There is no such item.</exception>
    public async Task<CommentOutcome> ChangeAsync(Person person, string itemId, FiscalYear year, Guid commentId, CommentText seen, CommentText written, CancellationToken cancellationToken)
    {
        var faults = CommentRules.FindFaults(written);
        if (faults.Count > 0)
            return new CommentOutcome(faults);
        await using var work = await CommentWork.OpenAsync(contexts, clock, person, Verb.Comment, itemId, year, cancellationToken);
        return await WriteAsync(work, commentId, [.. seen.Fields.Zip(written.Fields, (old, @new) => (old.Field, old.Text, @new.Text))], cancellationToken);
    }

    /// <param name="seen">The answer that the person saw before writing.</param>
    /// <exception cref="AccessRefusedException">The person works for none of the sections in charge.</exception>
    /// <exception cref="ReformRefusedException">There is no such item.</exception>
    public async Task<CommentOutcome> AnswerAsync(Person person, string itemId, FiscalYear year, Guid commentId, string seen, string written, CancellationToken cancellationToken)
    {
        await using var work = await CommentWork.OpenAsync(contexts, clock, person, Verb.Answer, itemId, year, cancellationToken);
        return await WriteAsync(work, commentId, [(CommentText.AnswerField, seen, written)], cancellationToken);
    }

    /// <exception cref="AccessRefusedException">The person is not of the policy division.</exception>
    /// <exception cref="ReformRefusedException">There is no such item.</exception>
    public async Task RemoveAsync(Person person, string itemId, FiscalYear year, Guid commentId, CancellationToken cancellationToken)
    {
        await using var work = await CommentWork.OpenAsync(contexts, clock, person, Verb.Comment, itemId, year, cancellationToken);
        if (work.Find(commentId) is not { } comment)
            return;
        work.Item.Report(year).Remove(comment);
        work.Log(work.Record, $"comment/{commentId}", CommentWork.Describe(comment), "");
        await work.CommitAsync(cancellationToken);
    }

    /// <summary>Writes what the person changed, all of it or nothing; what the person left alone stays as others have it.</summary>
    private static async Task<CommentOutcome> WriteAsync(CommentWork work, Guid commentId, IReadOnlyList<(string Field, string Seen, string Written)> fields, CancellationToken cancellationToken)
    {
        if (work.Find(commentId) is not { } comment)
            return CommentOutcome.Gone;
        var refusals = new Dictionary<string, FieldOutcome>();
        foreach (var (field, seen, written) in fields)
        {
            var (old, text) = (CommentRules.Canonical(field, seen), CommentRules.Canonical(field, written));
            if (old == text)
                continue;
            var outcome = await work.StageAsync(CommentRules.HandleOf(work.Record, comment, field), old, text, "", () => Task.FromResult<string?>(null), cancellationToken);
            if (outcome is not FieldOutcome.Saved)
                refusals[field] = outcome;
        }
        if (refusals.Count == 0)
            await work.CommitAsync(cancellationToken);
        return new CommentOutcome(refusals);
    }
}
