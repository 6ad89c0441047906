using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>What became of one form when something was done to several.</summary>
/// <param name="Record">The form's record in the log.</param>
/// <param name="Message">What was done; why not and what to do.</param>
public sealed record BulkOutcome(string Record, bool IsDone, string Message);

/// <summary>Does to several forms, of whichever kind and one by one, what can be done to one: each is checked and logged by itself, and one that is refused hinders no other.</summary>
public sealed class SubmissionBulk(SubmissionFlow flow, Reminders reminders)
{
    /// <summary>More forms than a city writes in a year.</summary>
    public const int Most = 2_000;

    /// <param name="texts">催促の文 by unit.</param>
    public Task<IReadOnlyList<BulkOutcome>> RemindAsync(Person person, FiscalYear year, IReadOnlyDictionary<string, string> texts, CancellationToken cancellationToken)
    {
        var unitOf = texts.Keys.ToDictionary(unitId => ManagementSheet.RecordOf(year, unitId));
        return EachAsync(unitOf.Keys, async record =>
        {
            var sent = await reminders.SendAsync(person, year, unitOf[record], texts[unitOf[record]], cancellationToken);
            var mails = sent.Mails > 0 ? $"、メール{sent.Mails}通" : "";
            var lost = sent.Mails > 0 && sent.Mails < sent.WithMail ? $"（{sent.WithMail - sent.Mails}通は送れませんでした）" : "";
            return $"{sent.Readers}人に知らせました（お知らせ{mails}）{lost}。";
        });
    }

    /// <param name="deadline">Null goes back to the phase's.</param>
    public Task<IReadOnlyList<BulkOutcome>> ExtendAsync(Person person, IEnumerable<string> records, DateOnly? deadline, string words, CancellationToken cancellationToken) =>
        EachAsync(records, async record =>
        {
            await flow.ExtendAsync(person, record, deadline, words, cancellationToken);
            return deadline is { } day ? $"期限を{DeadlineWords.Day(day)}にしました。" : "期限を元に戻しました。";
        });

    public Task<IReadOnlyList<BulkOutcome>> AcceptAsync(Person person, IEnumerable<string> records, string words, CancellationToken cancellationToken) =>
        EachAsync(records, async record =>
        {
            await flow.AcceptAsync(person, record, words, cancellationToken);
            return "確認済にしました。";
        });

    public Task<IReadOnlyList<BulkOutcome>> PublishAsync(Person person, IEnumerable<string> records, string words, CancellationToken cancellationToken) =>
        EachAsync(records, async record =>
        {
            await flow.PublishAsync(person, record, words, cancellationToken);
            return "公表しました。";
        });

    private static async Task<IReadOnlyList<BulkOutcome>> EachAsync(IEnumerable<string> records, Func<string, Task<string>> doAsync)
    {
        var outcomes = new List<BulkOutcome>();
        foreach (var record in records.Distinct().Take(Most))
        {
            try
            {
                outcomes.Add(new BulkOutcome(record, true, await doAsync(record)));
            }
            catch (SubmissionRefusedException refused)
            {
                outcomes.Add(new BulkOutcome(record, false, refused.Message));
            }
            catch (AccessRefusedException refused)
            {
                // Most often the form has moved on since it was chosen.
                outcomes.Add(new BulkOutcome(record, false, $"いまの状態では「{VerbWords.Of(refused.Verb)}」ことができません。一覧を開き直して、状態を確かめてください。"));
            }
        }
        return outcomes;
    }
}
