using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>Writes お知らせ to those whom a step of the workflow or a word in a talk concerns, in its transaction. Nobody is told what they did themselves.</summary>
internal static class NoticeWriting
{
    /// <summary>Tells of a step: the heads of what was proposed, the whole unit of what the heads or the policy division did.</summary>
    public static async Task TellMoveAsync(this SubmissionWork work, Person person, SubmissionVerb verb, string words, CancellationToken cancellationToken)
    {
        var (form, until) = (FormOf(work), work.Submission.Deadline is { } day ? $"{DeadlineWords.Day(day)}までに直してください。" : "");
        var (title, body) = verb switch
        {
            SubmissionVerb.Propose => ($"{form}が部内確認に回りました", "読んで、提出するか戻してください。"),
            SubmissionVerb.SendBack => ($"{form}が部内で戻されました", "直して、もう一度回してください。"),
            SubmissionVerb.Return => ($"{form}が差し戻されました", until),
            SubmissionVerb.Accept => ($"{form}が確認済になりました", ""),
            SubmissionVerb.Publish => ($"{form}が公表されました", ""),
            SubmissionVerb.Unpublish => ($"{form}の公表が取り消されました", ""),
            _ => ("", ""),
        };
        if (title.Length == 0)
            return;
        var readers = verb == SubmissionVerb.Propose ? await HeadsAsync(work, cancellationToken) : await WritersAsync(work, cancellationToken);
        Tell(work, person, readers, title, Body(words, body), AddressOf(work, null));
    }

    /// <summary>Tells the unit of another deadline.</summary>
    public static async Task TellDeadlineAsync(this SubmissionWork work, Person person, string words, CancellationToken cancellationToken)
    {
        var change = work.Submission.Deadline is { } day ? $"期限が{DeadlineWords.Day(day)}になりました" : "期限が元に戻りました";
        Tell(work, person, await WritersAsync(work, cancellationToken), $"{FormOf(work)}の{change}", Body(words, ""), AddressOf(work, null));
    }

    /// <summary>Tells of an entry in a talk: the unit, unless it is a remark that the unit does not see yet, and whoever takes part.</summary>
    public static async Task TellTalkAsync(this SubmissionWork work, Person person, Remark remark, CancellationToken cancellationToken)
    {
        var isSeen = remark.Kind == RemarkKind.Consultation || remark.Round <= work.Submission.ReturnedRound;
        var participants = remark.Entries.Select(entry => entry.AccountId).ToHashSet();
        var accounts = await work.Context.Accounts.AsNoTracking().Where(account => participants.Contains(account.Id) && !account.IsDisabled).ToListAsync(cancellationToken);
        var unit = isSeen ? await WritersAsync(work, cancellationToken) : [];
        var field = new SheetField(remark.Field);
        var what = remark.Entries.Count > 1 ? "返事" : remark.Kind.Word();
        Tell(work, person, unit.Concat(accounts), $"{FormOf(work)}の「{WordOf(work.Submission.Form, field)}」に{what}があります", Body(WaitingTalks.Shorten(remark.Entries[^1].Text), ""), AddressOf(work, field));
    }

    private static void Tell(SubmissionWork work, Person person, IEnumerable<Account> readers, string title, string body, string address)
    {
        foreach (var reader in readers.Where(reader => reader.Id != person.AccountId).DistinctBy(reader => reader.Id))
            work.Context.Notices.Add(new StaffNotice(reader.Id, work.Now, person.Name, title, body, address));
    }

    /// <summary>The heads of the unit; where a section has none today, those of its department.</summary>
    private static async Task<IEnumerable<Account>> HeadsAsync(SubmissionWork work, CancellationToken cancellationToken)
    {
        var heads = await StaffAsync(work, UnitStaff.Heads, cancellationToken);
        return heads.Count > 0 || work.Unit is not { Kind: UnitKind.Section, ParentId: { } department } ? heads : await StaffAsync(work, UnitStaff.Heads, cancellationToken, department);
    }

    private static async Task<IReadOnlyList<Account>> StaffAsync(SubmissionWork work, StaffRole[] roles, CancellationToken cancellationToken, string? unitId = null)
    {
        var asked = unitId ?? work.Unit.Id;
        return [.. (await UnitStaff.OfAsync(work.Context, [asked], roles, work.Now.OfficeDay(), cancellationToken))[asked]];
    }

    /// <summary>The whole unit; of a report on a reform item also the units that write it with the main one.</summary>
    private static async Task<IReadOnlyList<Account>> WritersAsync(SubmissionWork work, CancellationToken cancellationToken)
    {
        var unitIds = new List<string> { work.Unit.Id };
        if (work.Submission.ReformItemId() is { } itemId)
            unitIds.AddRange(await ReformUnits.ReadAsync(work.Context, itemId, cancellationToken));
        var staff = await UnitStaff.OfAsync(work.Context, [.. unitIds.Distinct()], UnitStaff.Everybody, work.Now.OfficeDay(), cancellationToken);
        return [.. staff.SelectMany(unit => unit)];
    }

    private static string WordOf(SubmissionForm form, SheetField field) =>
        (form == SubmissionForm.ReformReport ? ReformFieldWords.Of(field.Path) : field.Part?.Word()) ?? "全体";

    private static string FormOf(SubmissionWork work) => work.FormName;

    private static string AddressOf(SubmissionWork work, SheetField? field) => $"{work.Submission.PageAddress()}{(field is { } at ? $"#{at.Path}" : "")}";

    private static string Body(string words, string then) => words.Length == 0 ? then : then.Length == 0 ? $"「{words}」" : $"「{words}」\n{then}";
}
