using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets.Rules;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.Reviews;

/// <summary>指摘, 差戻し and 確認済: what the person does while reading.</summary>
public sealed partial class ReviewDesk
{
    public bool MayReturn => Rights.May(Person, Verb.Return, Review!.Sheet.Subject);

    public bool MayAccept => Rights.May(Person, Verb.Accept, Review!.Sheet.Subject);

    /// <param name="suggestion">文案; null if none.</param>
    public Task<bool> RemarkAsync(ReviewField field, string text, string? suggestion) =>
        BeginAsync(suggestion is not null && field.Writable is { } writable ? writable : field.Field, text, suggestion, "");

    /// <summary>指摘にする.</summary>
    public Task<bool> RemarkAsync(SheetFinding finding) => BeginAsync(finding.Field, finding.Remark, null, finding.Rule.Id);

    public Task<bool> ReplyAsync(RemarkView remark, string text, string? suggestion) =>
        AttemptAsync(() => talk.ReplyAsync(Person, Record, remark.Id, text, suggestion, CancellationToken.None));

    public Task<bool> SolveAsync(RemarkView remark, bool isSolved) =>
        AttemptAsync(() => talk.SolveAsync(Person, Record, remark.Id, isSolved, CancellationToken.None));

    public async Task<bool> ReturnAsync(DateOnly until, string words)
    {
        var (name, count) = (Review!.View.UnitName, Review.Open.Count);
        return await LeaveAsync(
            () => flow.ReturnAsync(Person, Record, until, words, CancellationToken.None),
            new ReviewDone(
                $"{name}を差し戻しました（{(count > 0 ? $"{count}件の指摘" : "指摘なし")}）。",
                $"{name}に知らせました。再提出の期限は{until:M月d日（ddd）}です。差戻しは取り消せません。急ぐときは部署に伝えてください。"));
    }

    public async Task<bool> AcceptAsync()
    {
        var name = Review!.View.UnitName;
        return await LeaveAsync(
            () => flow.AcceptAsync(Person, Record, "", CancellationToken.None),
            new ReviewDone($"{name}を確認済にしました。", $"{name}はもう直せません。確認済を元に戻すことはできませんが、公表するまでは、そのシートを開いて差し戻せます。"));
    }

    /// <summary>Does the last thing to a sheet and goes on to the next one that waits, if there is one.</summary>
    private async Task<bool> LeaveAsync(Func<Task> act, ReviewDone done)
    {
        var next = Queue.NextWaiting(UnitId);
        if (!await AttemptAsync(act))
            return false;
        Done = next is null ? done with { Meaning = done.Meaning + "　確認を待っているシートは、ほかにありません。" } : done;
        if (next is not null)
            await GoAsync(next.UnitId);
        return true;
    }

    private Task<bool> BeginAsync(SheetField field, string text, string? suggestion, string rule) =>
        AttemptAsync(() => talk.BeginAsync(Person, Record, RemarkKind.Remark, field, text, suggestion, rule, CancellationToken.None));

    private async Task<bool> AttemptAsync(Func<Task> act)
    {
        try
        {
            Person = await _who() ?? Person;
            await act();
        }
        catch (AccessRefusedException refused)
        {
            await refusals.NoteAsync(refused, Record, CancellationToken.None);
            Refusal = refused.Message;
            return false;
        }
        catch (SubmissionRefusedException refused)
        {
            Refusal = refused.Message;
            return false;
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            Refusal = AwayWords;
            return false;
        }
        Forget();
        await ReloadAsync();
        return true;
    }
}
