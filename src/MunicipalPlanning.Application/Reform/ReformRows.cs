using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Application.Reform;

/// <summary>Adds, takes away and orders the rows of an item's 各年度の計画; what stands in a row is a field of the report. Each verb applies to the list as it is then.</summary>
/// <remarks>Every verb throws <see cref="AccessRefusedException"/> where the person may not write for one of the item's units, and <see cref="ReformRefusedException"/> where the item is gone or the list closed or full.</remarks>
public sealed class ReformRows(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <summary>The list as a field.</summary>
    public const string Roadmap = "roadmap";

    /// <param name="id">Of the row: a new one, or that of a row that is put back.</param>
    /// <param name="index">Its place; beyond the end means last.</param>
    public async Task AddAsync(Person person, string itemId, FiscalYear year, Guid id, NewScheduleRow row, int index, CancellationToken cancellationToken)
    {
        await using var work = await OpenAsync(person, itemId, year, cancellationToken);
        if (work.Item.Roadmap.Any(other => other.Id == id))
            return;
        try
        {
            work.Item.AddRow(new ScheduleRow(id, ScheduleAxis.FiscalYears, row.Title, row.Entries.Select(entry => entry.Copy())), index);
        }
        catch (ArgumentException)
        {
            throw new ReformRefusedException("行が多すぎるか、文が長すぎるため加えられません。いらない行を消すか、文を短くしてください。");
        }
        work.Log(work.Record, $"{Roadmap}/{id}", "", Describe(row.Title, row.Entries));
        await work.CommitAsync(cancellationToken);
    }

    /// <returns>What was taken away; null if it was gone already.</returns>
    public async Task<RemovedReformRow?> RemoveAsync(Person person, string itemId, FiscalYear year, Guid id, CancellationToken cancellationToken)
    {
        await using var work = await OpenAsync(person, itemId, year, cancellationToken);
        if (Find(work, id) is not var (index, row))
            return null;
        var removed = new RemovedReformRow(id, index, new NewScheduleRow(row.Title, row.Entries));
        work.Log(work.Record, $"{Roadmap}/{id}", Describe(row.Title, row.Entries), "");
        work.Item.RemoveRow(row);
        await work.CommitAsync(cancellationToken);
        return removed;
    }

    /// <returns>The place before; null if the row is gone.</returns>
    public async Task<int?> MoveAsync(Person person, string itemId, FiscalYear year, Guid id, int index, CancellationToken cancellationToken)
    {
        await using var work = await OpenAsync(person, itemId, year, cancellationToken);
        if (Find(work, id) is not var (from, row))
            return null;
        var to = Math.Clamp(index, 0, work.Item.Roadmap.Count - 1);
        if (to == from)
            return from;
        var words = Describe(row.Title, row.Entries).TrimStart('\n').Split('\n')[0];
        work.Log(work.Record, Roadmap, $"{from + 1}番目　{words}", $"{to + 1}番目　{words}");
        work.Item.MoveRow(row, to);
        await work.CommitAsync(cancellationToken);
        return from;
    }

    private async Task<ReformWork> OpenAsync(Person person, string itemId, FiscalYear year, CancellationToken cancellationToken)
    {
        var work = await ReformWork.OpenAsync(contexts, clock, person, itemId, year, cancellationToken);
        if (work.Access.WhyLocked(new(Roadmap)) is not { } why)
            return work;
        await work.DisposeAsync();
        throw new ReformRefusedException(why);
    }

    private static (int Index, ScheduleRow Row)? Find(ReformWork work, Guid id) =>
        work.Item.Roadmap.Index().Where(pair => pair.Item.Id == id).Select(pair => ((int, ScheduleRow)?)(pair.Index, pair.Item)).FirstOrDefault();

    private static string Describe(string title, IEnumerable<ScheduleEntry> entries) =>
        ScheduleRowText.Describe(ScheduleRowText.Write(title, entries), ScheduleAxis.FiscalYears);
}

/// <summary>A row of a roadmap that was taken away.</summary>
/// <param name="Index">Its place, 0 for the first.</param>
public sealed record RemovedReformRow(Guid Id, int Index, NewScheduleRow Row);
