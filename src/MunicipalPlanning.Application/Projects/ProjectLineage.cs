using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects;

/// <summary>系譜: renames, merges, splits and ends projects, and tells where one comes from and went.</summary>
/// <remarks>Every verb throws <see cref="AccessRefusedException"/> where the person may not write the project, and <see cref="ProjectRefusedException"/> with words where it does not fit.</remarks>
public sealed class ProjectLineage(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    private const int MostGenerations = 50;

    /// <summary>改称: another name from a year on; forms of the years before keep the old one.</summary>
    public async Task RenameAsync(Person person, FiscalYear from, string projectId, string name, CancellationToken cancellationToken)
    {
        await using var work = await ProjectWork.OpenAsync(contexts, clock, person, from, projectId, cancellationToken);
        work.RequireOpen("name");
        var old = work.Project.Name;
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > TextLimits.Line || !TextLimits.IsText(name))
            throw new ProjectRefusedException($"新しい事業名を{TextLimits.Line}字までで書いてください。");
        if (name.Trim() == old)
            throw new ProjectRefusedException("いまの名前と同じです。新しい名前を書いてください。");
        try
        {
            work.Project.ChangeName(from, name.Trim());
        }
        catch (ArgumentException)
        {
            throw new ProjectRefusedException($"{from.Name}かそのあとに、もう改称しています。名前の誤りは事業名の欄で直してください。");
        }
        work.Log(work.Record, SheetStateUndo.Renamed, old, work.Project.Name);
        await work.CommitAsync(cancellationToken);
    }

    /// <summary>前身を加える: goes on from another project from the year on; several are 統合.</summary>
    public async Task SucceedAsync(Person person, FiscalYear year, string projectId, string predecessorId, CancellationToken cancellationToken)
    {
        await using var work = await ProjectWork.OpenAsync(contexts, clock, person, year, projectId, cancellationToken);
        var predecessor = await work.Context.Projects.AsNoTracking().IgnoreAutoIncludes().SingleOrDefaultAsync(project => project.Id == predecessorId, cancellationToken)
            ?? throw new ProjectRefusedException("選んだ事務事業は、もうありません。選び直してください。");
        // Two people who link two projects at once must not make a circle.
        await work.Context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('project lineage'))", cancellationToken);
        var links = await work.Context.Projects.SelectMany(project => project.Predecessors).AsNoTracking().ToListAsync(cancellationToken);
        if (Before(links.ToLookup(link => link.SuccessorId, link => link.PredecessorId), predecessorId).Append(predecessorId).Contains(projectId))
            throw new ProjectRefusedException($"「{predecessor.Name}」はこの事務事業のあとのものです。前身にはできません。");
        try
        {
            work.Project.Succeed(predecessorId, year);
        }
        catch (ArgumentException)
        {
            throw new ProjectRefusedException($"前身は{Project.MostPredecessors}件までです。");
        }
        work.Log(work.Record, $"predecessor/{predecessorId}", "", predecessor.Name);
        await work.CommitAsync(cancellationToken);
    }

    public async Task UnlinkAsync(Person person, FiscalYear year, string projectId, string predecessorId, CancellationToken cancellationToken)
    {
        await using var work = await ProjectWork.OpenAsync(contexts, clock, person, year, projectId, cancellationToken);
        if (!work.Project.Predecessors.Any(link => link.PredecessorId == predecessorId))
            return;
        var name = await work.Context.Projects.Where(project => project.Id == predecessorId).Select(project => project.Name).SingleAsync(cancellationToken);
        work.Project.Unlink(predecessorId);
        work.Log(work.Record, $"predecessor/{predecessorId}", name, "");
        await work.CommitAsync(cancellationToken);
    }

    /// <summary>終了: the year is the last one in which it runs; or 終了を取り消す.</summary>
    public async Task EndAsync(Person person, FiscalYear year, string projectId, bool ends, CancellationToken cancellationToken)
    {
        await using var work = await ProjectWork.OpenAsync(contexts, clock, person, year, projectId, cancellationToken);
        if (ends && await work.Context.ProjectYears.AnyAsync(record => record.ProjectId == projectId && record.Year > year, cancellationToken))
            throw new ProjectRefusedException($"{year.Name}よりあとの記録があるため、{year.Name}で終了にはできません。");
        var old = work.Project.LastYear;
        work.Project.EndAfter(ends ? year : null);
        work.Log(work.Record, "last-year", old?.Name ?? "", work.Project.LastYear?.Name ?? "");
        await work.CommitAsync(cancellationToken);
    }

    /// <returns>Null if there is no such project.</returns>
    public async Task<LineageView?> ReadAsync(string projectId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var links = await context.Projects.SelectMany(project => project.Predecessors).AsNoTracking().ToListAsync(cancellationToken);
        var before = Before(links.ToLookup(link => link.SuccessorId, link => link.PredecessorId), projectId);
        var after = links.Where(link => link.PredecessorId == projectId).ToList();
        var ids = before.Concat(after.Select(link => link.SuccessorId)).Append(projectId).ToHashSet();
        var projects = await context.Projects.AsNoTracking().IgnoreAutoIncludes().Where(project => ids.Contains(project.Id)).ToDictionaryAsync(project => project.Id, cancellationToken);
        var years = (await context.ProjectYears.Where(record => ids.Contains(record.ProjectId)).Select(record => new { record.ProjectId, record.Year }).ToListAsync(cancellationToken))
            .ToLookup(record => record.ProjectId, record => record.Year);
        return projects.GetValueOrDefault(projectId) is { } project
            ? new LineageView(
                [.. before.Append(projectId).SelectMany(id => EventsOf(projects[id], links, projects, years[id])).OrderBy(step => step.Year).ThenBy(step => step.Kind)],
                [.. links.Where(link => link.SuccessorId == projectId).Select(link => RelativeOf(projects[link.PredecessorId], link.Year, years[link.PredecessorId]))],
                [.. after.Select(link => RelativeOf(projects[link.SuccessorId], link.Year, years[link.SuccessorId]))],
                project.LastYear)
            : null;
    }

    /// <summary>Everything that a project goes on from, the nearest first.</summary>
    internal static IReadOnlyList<string> Before(ILookup<string, string> predecessors, string projectId)
    {
        var found = new List<string>();
        IReadOnlyList<string> generation = [projectId];
        for (var depth = 0; depth < MostGenerations && generation.Count > 0; depth++)
        {
            generation = [.. generation.SelectMany(id => predecessors[id]).Distinct().Where(id => id != projectId && !found.Contains(id))];
            found.AddRange(generation);
        }
        return found;
    }

    private static IEnumerable<LineageStep> EventsOf(Project project, List<ProjectSuccession> links, Dictionary<string, Project> projects, IEnumerable<FiscalYear> years)
    {
        var first = years.Order().Select(year => (FiscalYear?)year).FirstOrDefault() ?? project.FormerNames.Select(former => (FiscalYear?)former.LastYear).FirstOrDefault();
        var own = links.Where(link => link.SuccessorId == project.Id).ToList();
        // What goes on from others begins with that, and what others go on from does not end.
        if (first is { } begun && !own.Exists(link => link.Year == begun))
            yield return new LineageStep(begun, LineageKind.Begun, project.Id, project.NameIn(begun), []);
        foreach (var former in project.FormerNames)
            yield return new LineageStep(former.LastYear.Next, LineageKind.Renamed, project.Id, project.NameIn(former.LastYear.Next), [former.Name]);
        foreach (var year in own.GroupBy(link => link.Year))
        {
            var names = year.Where(link => projects.ContainsKey(link.PredecessorId)).Select(link => projects[link.PredecessorId].NameIn(year.Key.Previous)).ToList();
            var splits = year.Any(link => links.Count(other => other.PredecessorId == link.PredecessorId) > 1);
            yield return new LineageStep(year.Key, names.Count > 1 ? LineageKind.Merged : splits ? LineageKind.Split : LineageKind.Succeeded, project.Id, project.NameIn(year.Key), names);
        }
        if (project.LastYear is { } last && !links.Exists(link => link.PredecessorId == project.Id))
            yield return new LineageStep(last, LineageKind.Ended, project.Id, project.NameIn(last), []);
    }

    private static LineageRelative RelativeOf(Project project, FiscalYear year, IEnumerable<FiscalYear> years) =>
        new(project.Id, project.Number, project.Name, year, years.Order().Select(other => (FiscalYear?)other).LastOrDefault());
}

/// <summary>系譜 of a project: where it comes from, what became of it.</summary>
/// <param name="Steps">Its own and those of all that it goes on from, the earliest first.</param>
/// <param name="LastYear">終了年度; null while it goes on.</param>
public sealed record LineageView(IReadOnlyList<LineageStep> Steps, IReadOnlyList<LineageRelative> Predecessors, IReadOnlyList<LineageRelative> Successors, FiscalYear? LastYear);

/// <summary>One step: 令和4年度 統合 創業塾開催事業.</summary>
/// <param name="From">The former name, or the names of the projects it goes on from.</param>
public sealed record LineageStep(FiscalYear Year, LineageKind Kind, string ProjectId, string Name, IReadOnlyList<string> From)
{
    public string Word => Kind switch
    {
        LineageKind.Begun => "開始",
        LineageKind.Renamed => "改称",
        LineageKind.Succeeded => "引継ぎ",
        LineageKind.Merged => "統合",
        LineageKind.Split => "分割",
        _ => "終了",
    };
}

/// <summary>A project before or after another.</summary>
/// <param name="Year">From which year on the later one goes on.</param>
/// <param name="LastRecord">The newest year of which it has a record; null if it has none.</param>
public sealed record LineageRelative(string ProjectId, string Number, string Name, FiscalYear Year, FiscalYear? LastRecord);

/// <summary>What happened to a project.</summary>
public enum LineageKind
{
    /// <summary>開始.</summary>
    Begun,

    /// <summary>改称.</summary>
    Renamed,

    /// <summary>引継ぎ.</summary>
    Succeeded,

    /// <summary>統合.</summary>
    Merged,

    /// <summary>分割.</summary>
    Split,

    /// <summary>終了.</summary>
    Ended,
}
