using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>What to look for in the log.</summary>
/// <param name="From">The first day at the office; null for the beginning.</param>
/// <param name="Until">The last day; null for today.</param>
/// <param name="Person">Part of the name of who did it, or for whom.</param>
/// <param name="Words">Parts of the name of a unit, project, plan, plan item or account, or of the words given; each must be found.</param>
public sealed record LogFilter(DateOnly? From = null, DateOnly? Until = null, string Person = "", ChangeKind? Kind = null, string Words = "");

/// <summary>One entry of the log, ready to be read.</summary>
/// <param name="Sentence">What was done; the person stands before it.</param>
public sealed record LogLine(long Id, DateTimeOffset At, ChangeKind Kind, string Person, string ActingFor, string Origin, string Record, string Field, string Sentence, string Old, string New, string Words);

/// <summary>A page of the log, the newest first.</summary>
/// <param name="OlderThan">Where the next page begins; null at the end.</param>
public sealed record LogPage(IReadOnlyList<LogLine> Lines, long? OlderThan);

/// <summary>記録を調べる.</summary>
public sealed class LogSearch(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    public const int PageSize = 50;
    public const int LongestWords = 100;

    private const int BatchSize = 1_000;
    private const int MostNames = 500;

    /// <param name="before">Only entries older than this one; null for the newest.</param>
    /// <exception cref="AccessRefusedException">The person may not read the log.</exception>
    public async Task<LogPage> FindAsync(Person person, LogFilter filter, long? before, CancellationToken cancellationToken)
    {
        Rights.Require(person, Verb.ReadLog);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var lines = await BatchAsync(context, await QueryAsync(context, filter, cancellationToken), before, PageSize + 1, cancellationToken);
        return lines.Count > PageSize ? new LogPage([.. lines.Take(PageSize)], lines[PageSize - 1].Id) : new LogPage(lines, null);
    }

    /// <summary>記録の書出し: everything that is found, the newest first. That it was written out is logged before the first line.</summary>
    /// <exception cref="AccessRefusedException">The person may not read the log.</exception>
    public async Task<IAsyncEnumerable<LogLine>> ExportAsync(Person person, LogFilter filter, CancellationToken cancellationToken)
    {
        Rights.Require(person, Verb.ReadLog);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var newest = await context.Changes.MaxAsync(change => (long?)change.Id, cancellationToken) ?? 0;
        context.Log(person, clock.GetUtcNow(), ChangeKind.Export, "log", words: Describe(filter));
        await context.SaveChangesAsync(cancellationToken);
        return StreamAsync(filter, newest + 1, cancellationToken);
    }

    private async IAsyncEnumerable<LogLine> StreamAsync(LogFilter filter, long before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query = await QueryAsync(context, filter, cancellationToken);
        for (var lines = await BatchAsync(context, query, before, BatchSize, cancellationToken); lines.Count > 0; lines = await BatchAsync(context, query, lines[^1].Id, BatchSize, cancellationToken))
        {
            foreach (var line in lines)
                yield return line;
        }
    }

    internal static async Task<List<LogLine>> BatchAsync(PlanningDbContext context, IQueryable<ChangeRecord> query, long? before, int count, CancellationToken cancellationToken)
    {
        if (before is { } id)
            query = query.Where(change => change.Id < id);
        var changes = await query.OrderByDescending(change => change.Id).Take(count).ToListAsync(cancellationToken);
        var names = await RecordWords.LoadAsync(context, changes, cancellationToken);
        return [.. changes.Select(change => new LogLine(
            change.Id, change.At, change.Kind, change.Person, change.ActingFor, change.Origin, names.NameOf(change.Record), names.FieldOf(change.Record, change.Field),
            LogSentence.Of(change, names), names.TextOf(change, change.Old), names.TextOf(change, change.New), change.Words))];
    }

    private static async Task<IQueryable<ChangeRecord>> QueryAsync(PlanningDbContext context, LogFilter filter, CancellationToken cancellationToken)
    {
        var changes = context.Changes.AsNoTracking();
        if (filter.From is { } from)
            changes = changes.Where(change => change.At >= StartOf(from));
        if (filter.Until is { } until && until < DateOnly.MaxValue)
            changes = changes.Where(change => change.At < StartOf(until.AddDays(1)));
        if (filter.Kind is { } kind)
            changes = changes.Where(change => change.Kind == kind);
        if (Bare(filter.Person) is { Length: > 0 } person)
            changes = changes.Where(change => (change.Person + "\n" + change.ActingFor).Replace(" ", "").Replace("　", "").Contains(person));
        foreach (var word in Bounded(filter.Words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var records = await RecordsAsync(context, word, cancellationToken);
            changes = changes.Where(change => records.Any(record => EF.Functions.Like(change.Record, record)) || change.Words.Contains(word));
        }
        return changes;
    }

    /// <summary>The records that a word can mean, as patterns.</summary>
    private static async Task<string[]> RecordsAsync(PlanningDbContext context, string word, CancellationToken cancellationToken)
    {
        var folded = SearchFolding.Fold(word);
        var units = (await context.Units.Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancellationToken)).Where(unit => Names(unit.Name)).Select(unit => $"%/{Escape(unit.Id)}");
        var projects = (await context.Projects.Select(project => new { project.Id, project.Name }).ToListAsync(cancellationToken)).Where(project => Names(project.Name)).Select(project => $"project/%/{Escape(project.Id)}");
        var accounts = (await context.Accounts.Select(account => new { account.UserName, account.Name, account.Kana }).ToListAsync(cancellationToken))
            .Where(account => Names(account.Name) || Names(account.Kana) || Names(account.UserName ?? "")).Select(account => $"account/{Escape(account.UserName ?? "")}");
        var plans = (await context.Plans.Select(plan => new { plan.Id, plan.Name }).ToListAsync(cancellationToken)).Where(plan => Names(plan.Name)).Select(plan => $"plan/{Escape(plan.Id)}");
        var items = (await context.PlanItems.Select(item => new { item.Id, item.Number, item.Title }).ToListAsync(cancellationToken)).Where(item => Names(item.Number + item.Title)).SelectMany(item => new[] { $"plan-item/{Escape(item.Id)}", $"reform/%/{Escape(item.Id)}" });
        return [.. units.Concat(accounts).Concat(projects).Concat(plans).Concat(items).Take(MostNames)];

        bool Names(string name) => SearchFolding.Fold(name).Contains(folded, StringComparison.Ordinal);
    }

    private static string Describe(LogFilter filter) => string.Join("・", new[]
    {
        filter.From is { } from ? $"{Organization.OfficeDate.InFull(from)}から" : "",
        filter.Until is { } until ? $"{Organization.OfficeDate.InFull(until)}まで" : "",
        filter.Kind?.Word() ?? "",
        Bounded(filter.Person),
        Bounded(filter.Words),
    }.Where(part => part.Length > 0).DefaultIfEmpty("すべて"));

    private static string Bounded(string words) => words.Length <= LongestWords ? words : words[..LongestWords];

    private static string Bare(string words) => string.Concat(Bounded(words).Where(character => !char.IsWhiteSpace(character)));

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    private static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), OfficeClock.Japan).ToUniversalTime();
}
