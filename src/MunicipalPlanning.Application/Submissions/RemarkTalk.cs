using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>指摘と相談: the talks pinned to the fields of a form.</summary>
/// <remarks>Every verb throws <see cref="AccessRefusedException"/> where the person may not, and <see cref="SubmissionRefusedException"/> with words where something is missing.</remarks>
public sealed class RemarkTalk(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <summary>The talks that the person may see, in the order in which they were begun. The section sees 指摘 once the form has been sent back.</summary>
    public async Task<IReadOnlyList<RemarkView>> ForAsync(Person person, string record, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Submissions.AsNoTracking().SingleOrDefaultAsync(submission => submission.Record == record, cancellationToken) is not { } submission)
            return [];
        return Shown(person, submission, await ReadAsync(context, submission, cancellationToken));
    }

    /// <summary>All talks of a form, whoever may see them.</summary>
    internal static async Task<IReadOnlyList<RemarkView>> ReadAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken)
    {
        var remarks = await context.Remarks.AsNoTracking().Where(remark => remark.SubmissionId == submission.Id).OrderBy(remark => remark.Id).ToListAsync(cancellationToken);
        if (remarks.Count == 0)
            return [];
        var repairs = await RepairsAsync(context, submission, cancellationToken);
        // Flags are numbered kind by kind, so that 指摘 keep their numbers whoever looks; what is hidden from the section is always the newest.
        return [.. remarks.GroupBy(remark => remark.Kind).SelectMany(kind => kind.Select((remark, index) => View(remark, index + 1, repairs))).OrderBy(remark => remark.Id)];
    }

    internal static IReadOnlyList<RemarkView> Shown(Person person, Submission submission, IReadOnlyList<RemarkView> remarks) =>
        person.Has(StaffRole.PolicyDivision) ? remarks : [.. remarks.Where(remark => remark.Kind == RemarkKind.Consultation || remark.Round <= submission.ReturnedRound)];

    /// <param name="suggestion">文案: the whole text of the field as proposed; null if none.</param>
    /// <param name="rule">The rule that found it; empty if a person did.</param>
    /// <returns>The talk's id.</returns>
    public async Task<Guid> BeginAsync(Person person, string record, RemarkKind kind, SheetField field, string text, string? suggestion, string rule, CancellationToken cancellationToken)
    {
        await using var work = await SubmissionWork.OpenAsync(contexts, clock, person, kind == RemarkKind.Remark ? Verb.Remark : Verb.Consult, record, cancellationToken);
        var remark = new Remark(work.Submission.Id, kind, field.Path, work.Submission.Round, rule, await EntryAsync(work, person, text, suggestion, cancellationToken));
        work.Context.Add(remark);
        work.Log(ChangeKind.Remark, field.Path, "", text, kind.Word());
        await work.TellTalkAsync(person, remark, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return remark.Id;
    }

    /// <summary>返事, with a suggestion or without.</summary>
    public async Task ReplyAsync(Person person, string record, Guid remarkId, string text, string? suggestion, CancellationToken cancellationToken)
    {
        await using var work = await SubmissionWork.OpenAsync(contexts, clock, person, Verb.Consult, record, cancellationToken);
        var remark = await FindAsync(work, remarkId, cancellationToken);
        var entry = await EntryAsync(work, person, text, suggestion, cancellationToken);
        try
        {
            remark.Reply(entry);
        }
        catch (ArgumentException)
        {
            throw new SubmissionRefusedException($"この話はもう{Remark.MostEntries}件続いています。新しい指摘か相談にしてください。");
        }
        work.Context.Add(entry);
        work.Log(ChangeKind.Remark, remark.Field, "", text, "返事");
        await work.TellTalkAsync(person, remark, cancellationToken);
        await work.CommitAsync(cancellationToken);
    }

    /// <summary>解決にする, or back to 未解決.</summary>
    public async Task SolveAsync(Person person, string record, Guid remarkId, bool isSolved, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var kind = await context.Remarks.Where(remark => remark.Id == remarkId).Select(remark => remark.Kind).SingleOrDefaultAsync(cancellationToken);
        await using var work = await SubmissionWork.OpenAsync(contexts, clock, person, kind == RemarkKind.Remark ? Verb.Remark : Verb.Consult, record, cancellationToken);
        var found = await FindAsync(work, remarkId, cancellationToken);
        if (found.IsSolved == isSolved)
            return;
        if (isSolved)
            found.Solve(person.Name, work.Now);
        else
            found.Reopen();
        work.Log(ChangeKind.Remark, found.Field, "", isSolved ? "解決" : "未解決", found.Kind.Word());
        await work.CommitAsync(cancellationToken);
    }

    /// <summary>文案を取り入れた: remembers it beside the talk; the text itself is written like any other change.</summary>
    public async Task AdoptAsync(Person person, string record, Guid remarkId, CancellationToken cancellationToken)
    {
        await using var work = await SubmissionWork.OpenAsync(contexts, clock, person, Verb.Write, record, cancellationToken);
        (await FindAsync(work, remarkId, cancellationToken)).Adopt(person.Name, work.Now);
        await work.CommitAsync(cancellationToken);
    }

    private static async Task<Remark> FindAsync(SubmissionWork work, Guid remarkId, CancellationToken cancellationToken) =>
        await work.Context.Remarks.SingleOrDefaultAsync(remark => remark.Id == remarkId && remark.SubmissionId == work.Submission.Id, cancellationToken)
        ?? throw new SubmissionRefusedException("この指摘は、もうありません。画面を開き直してください。");

    private static async Task<RemarkEntry> EntryAsync(SubmissionWork work, Person person, string text, string? suggestion, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text) && suggestion is null)
            throw new SubmissionRefusedException("伝えたいことを書いてください。");
        if (Math.Max(text.Length, suggestion?.Length ?? 0) > TextLimits.Paragraphs || !TextLimits.IsText(text) || !TextLimits.IsText(suggestion ?? ""))
            throw new SubmissionRefusedException($"長すぎるか、使えない文字があります。{TextLimits.Paragraphs:N0}字までで書いてください。");
        var unitName = person.UnitId is { } unitId ? await work.Context.Units.Where(unit => unit.Id == unitId).Select(unit => unit.Name).SingleOrDefaultAsync(cancellationToken) : null;
        return new RemarkEntry(work.Now, person.AccountId, person.Name, unitName ?? "", text.Trim(), suggestion);
    }

    /// <summary>The last change of each field since the form was sent back, by the field's address in the form.</summary>
    private static async Task<Dictionary<SheetField, DateTimeOffset>> RepairsAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken)
    {
        var since = await context.Changes.Where(change => change.Record == submission.Record && change.Kind == ChangeKind.Transition && change.Field == LoggedStep.Return)
            .OrderByDescending(change => change.Id).Select(change => (long?)change.Id).FirstOrDefaultAsync(cancellationToken);
        if (since is null)
            return [];
        if (submission.ReformItemId() is { } itemId)
            return await ReformRepairs.SinceAsync(context, submission, itemId, since.Value, cancellationToken);
        var picks = submission.Form == SubmissionForm.ReviewSheet
            ? await context.ProjectYears.Where(record => record.ReviewSheet!.Id == submission.Id).Select(record => record.ProjectId).ToListAsync(cancellationToken)
            : await context.Sheets.Where(sheet => sheet.Submission.Id == submission.Id).SelectMany(sheet => sheet.PriorityProjects).Select(pick => pick.ProjectId).ToListAsync(cancellationToken);
        var projects = picks.ToDictionary(id => SheetRecords.Project(id, submission.Year));
        var records = projects.Keys.Append(submission.Record).ToList();
        var changes = await context.Changes.Where(change => change.Id > since && change.Kind == ChangeKind.Content && records.Contains(change.Record))
            .GroupBy(change => new { change.Record, change.Field }).Select(group => new { group.Key.Record, group.Key.Field, At = group.Max(change => change.At) }).ToListAsync(cancellationToken);
        return changes.ToDictionary(change => SheetRecords.FieldOf(change.Record, change.Field), change => change.At);
    }

    private static RemarkView View(Remark remark, int number, Dictionary<SheetField, DateTimeOffset> repairs)
    {
        var field = new SheetField(remark.Field);
        return new RemarkView(
            remark.Id,
            number,
            remark.Kind,
            field,
            remark.Round,
            remark.Rule,
            [.. remark.Entries.Select(entry => new RemarkEntryView(entry.At, entry.AccountId, entry.Person, entry.UnitName, entry.Text, entry.Suggestion))],
            remark.Suggestion?.Suggestion,
            remark.SolvedAt,
            remark.SolvedBy,
            remark.AdoptedAt,
            remark.AdoptedBy,
            repairs.Where(repair => field.Covers(repair.Key)).Select(repair => (DateTimeOffset?)repair.Value).Max());
    }
}
