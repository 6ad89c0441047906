using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>What became of one unit when something was done to several.</summary>
/// <param name="Message">What was done; why not and what to do.</param>
public sealed record BulkOutcome(string UnitId, bool IsDone, string Message);

/// <summary>Does to several sheets, one by one, what can be done to one: each is checked and logged by itself, and one that is refused hinders no other.</summary>
public sealed class SubmissionBulk(SubmissionFlow flow, Reminders reminders)
{
    /// <summary>More units than a city has.</summary>
    public const int Most = 500;

    /// <param name="texts">催促の文 by unit.</param>
    public Task<IReadOnlyList<BulkOutcome>> RemindAsync(Person person, FiscalYear year, IReadOnlyDictionary<string, string> texts, CancellationToken cancellationToken) =>
        EachAsync(texts.Keys, async unitId =>
        {
            var sent = await reminders.SendAsync(person, year, unitId, texts[unitId], cancellationToken);
            var mails = sent.Mails > 0 ? $"、メール{sent.Mails}通" : "";
            var lost = sent.Mails > 0 && sent.Mails < sent.WithMail ? $"（{sent.WithMail - sent.Mails}通は送れませんでした）" : "";
            return $"{sent.Readers}人に知らせました（お知らせ{mails}）{lost}。";
        });

    /// <param name="deadline">Null goes back to the phase's.</param>
    public Task<IReadOnlyList<BulkOutcome>> ExtendAsync(Person person, FiscalYear year, IEnumerable<string> unitIds, DateOnly? deadline, string words, CancellationToken cancellationToken) =>
        EachAsync(unitIds, async unitId =>
        {
            await flow.ExtendAsync(person, ManagementSheet.RecordOf(year, unitId), deadline, words, cancellationToken);
            return deadline is { } day ? $"期限を{DeadlineWords.Day(day)}にしました。" : "期限を元に戻しました。";
        });

    public Task<IReadOnlyList<BulkOutcome>> AcceptAsync(Person person, FiscalYear year, IEnumerable<string> unitIds, string words, CancellationToken cancellationToken) =>
        EachAsync(unitIds, async unitId =>
        {
            await flow.AcceptAsync(person, ManagementSheet.RecordOf(year, unitId), words, cancellationToken);
            return "確認済にしました。";
        });

    public Task<IReadOnlyList<BulkOutcome>> PublishAsync(Person person, FiscalYear year, IEnumerable<string> unitIds, string words, CancellationToken cancellationToken) =>
        EachAsync(unitIds, async unitId =>
        {
            await flow.PublishAsync(person, ManagementSheet.RecordOf(year, unitId), words, cancellationToken);
            return "公表しました。";
        });

    private static async Task<IReadOnlyList<BulkOutcome>> EachAsync(IEnumerable<string> unitIds, Func<string, Task<string>> doAsync)
    {
        var outcomes = new List<BulkOutcome>();
        foreach (var unitId in unitIds.Distinct().Take(Most))
        {
            try
            {
                outcomes.Add(new BulkOutcome(unitId, true, await doAsync(unitId)));
            }
            catch (SubmissionRefusedException refused)
            {
                outcomes.Add(new BulkOutcome(unitId, false, refused.Message));
            }
            catch (AccessRefusedException refused)
            {
                // Most often the sheet has moved on since it was chosen.
                outcomes.Add(new BulkOutcome(unitId, false, $"いまの状態では「{VerbWords.Of(refused.Verb)}」ことができません。提出の状況を開き直して、状態を確かめてください。"));
            }
        }
        return outcomes;
    }
}
