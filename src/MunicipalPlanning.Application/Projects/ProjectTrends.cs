using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects;

/// <summary>推移: a project's figures over the years, before its beginning those of its predecessors.</summary>
public sealed class ProjectTrends(IDbContextFactory<PlanningDbContext> contexts)
{
    public async Task<ProjectTrend> ReadAsync(string projectId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var links = (await context.Projects.SelectMany(project => project.Predecessors).AsNoTracking().ToListAsync(cancellationToken)).ToLookup(link => link.SuccessorId, link => link.PredecessorId);
        var ids = ProjectLineage.Before(links, projectId).Append(projectId).ToList();
        var projects = await context.Projects.AsNoTracking().IgnoreAutoIncludes().Where(project => ids.Contains(project.Id)).ToDictionaryAsync(project => project.Id, cancellationToken);
        var records = await context.ProjectYears.AsNoTracking().IgnoreAutoIncludes().Include(record => record.Activities).Include(record => record.Outcomes).AsSplitQuery()
            .Where(record => ids.Contains(record.ProjectId)).ToListAsync(cancellationToken);
        var byYear = records.GroupBy(record => record.Year).OrderBy(group => group.Key).Select(group => (Year: group.Key, Records: Counting([.. group], projectId, links))).ToList();
        return new ProjectTrend(
            [.. byYear.Select(year => new TrendYear(
                year.Year,
                Sum(year.Records.Select(record => Total(record.Budget, record.Activities.Select(activity => activity.Budget)))),
                Sum(year.Records.Select(record => Total(record.Settlement, record.Activities.Select(activity => activity.Settlement)))),
                [.. year.Records.Where(record => record.ProjectId != projectId).Select(record => projects[record.ProjectId].NameIn(year.Year))]))],
            [.. byYear.SelectMany(year => year.Records.SelectMany(record => record.Outcomes, (record, outcome) => (year.Year, Outcome: outcome)))
                .GroupBy(pair => (pair.Outcome.Name, pair.Outcome.Unit))
                .Select(group => new OutcomeHistory(group.Key.Name, group.Key.Unit, Values(group)))
                .Where(history => history.Values.Count > 0)]);
    }

    /// <summary>In a year count the project itself; where it was not there, those nearest before it.</summary>
    private static List<ProjectYear> Counting(IReadOnlyList<ProjectYear> records, string projectId, ILookup<string, string> links)
    {
        IReadOnlyList<string> generation = [projectId];
        var seen = new HashSet<string>();
        var found = new List<ProjectYear>();
        while (generation.Count > 0)
        {
            found.AddRange(records.Where(record => generation.Contains(record.ProjectId)));
            generation = [.. generation.Where(id => seen.Add(id) && !records.Any(record => record.ProjectId == id)).SelectMany(id => links[id]).Distinct()];
        }
        return found;
    }

    /// <summary>What the record of a year itself says counts more than what other years say of it.</summary>
    private static IReadOnlyList<OutcomeYear> Values(IEnumerable<(FiscalYear Year, Indicator Outcome)> outcomes)
    {
        var values = new SortedDictionary<FiscalYear, OutcomeYear>();
        foreach (var (record, outcome) in outcomes)
        {
            foreach (var value in outcome.Values.Where(value => value.Year is not null))
            {
                var year = value.Year!.Value;
                if (year == record || !values.ContainsKey(year))
                    values[year] = new OutcomeYear(year, value.Target, value.Actual);
            }
        }
        return [.. values.Values];
    }

    private static Thousands? Total(Thousands? written, IEnumerable<Thousands?> amounts)
    {
        var total = AmountTotal.Of(written, amounts);
        return total.Written ?? total.Sum;
    }

    private static Thousands? Sum(IEnumerable<Thousands?> amounts) => AmountTotal.Of(null, amounts).Sum;
}

/// <summary>A project's figures, the earliest year first.</summary>
public sealed record ProjectTrend(IReadOnlyList<TrendYear> Years, IReadOnlyList<OutcomeHistory> Outcomes);

/// <summary>Budget and settlement of a year in 千円: as written, or else the sum of the activities.</summary>
/// <param name="Predecessors">The projects whose figures these are, where the project itself was not there yet; empty otherwise.</param>
public sealed record TrendYear(FiscalYear Year, Thousands? Budget, Thousands? Settlement, IReadOnlyList<string> Predecessors)
{
    /// <summary>執行率: settlement by budget in per cent with one digit, half away from zero; null where one is not written or the budget is 0.</summary>
    public decimal? ExecutionRate => Budget is { Amount: not 0 } budget && Settlement is { } settlement
        ? Math.Round(settlement.Amount * 100m / budget.Amount, 1, MidpointRounding.AwayFromZero)
        : null;
}

/// <summary>アウトカム over the years, joined by name and unit.</summary>
public sealed record OutcomeHistory(string Name, string Unit, IReadOnlyList<OutcomeYear> Values);

/// <summary>Target and actual of a year, as written.</summary>
public sealed record OutcomeYear(FiscalYear Year, Figure Target, Figure Actual);
