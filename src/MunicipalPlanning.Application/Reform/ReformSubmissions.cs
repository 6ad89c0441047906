using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Reform;

/// <summary>The reports on all items of a reform plan's year as work: how far each has come, and their beginning.</summary>
public sealed class ReformSubmissions(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <summary>Every item of the year, in the plan's order.</summary>
    public async Task<IReadOnlyList<ReformItemLine>> ForAsync(Person person, ReformReportView report, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var year = report.Year;
        var itemIds = report.Items.Select(item => item.Source.Id).ToList();
        var items = await Reported(context, [year]).Where(item => itemIds.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellationToken);
        var units = await ReformUnits.LoadAsync(context, [report.Plan.PlanId], cancellationToken);
        var deadline = await DeadlineAsync(context, year, cancellationToken);
        var remarks = await OpenRemarks.CountAsync(context, year, SubmissionForm.ReformReport, person.Has(StaffRole.PolicyDivision), cancellationToken);
        var changes = await LastChangesAsync(context, year, itemIds, cancellationToken);
        // What was removed from the plan since the report was read is left out.
        return [.. report.Items.Where(item => items.ContainsKey(item.Source.Id)).Select(Line)];

        ReformItemLine Line(ReformItem item)
        {
            var found = items[item.Source.Id];
            var written = found.ReportOf(year);
            var (form, check, last) = (written?.Submission, ReformCheck.Of(found, written ?? new ItemProgress(year)), changes.GetValueOrDefault(found.Id));
            return new ReformItemLine(
                found.Id, item.Source.Number, item.Source.Title, item.Theme?.Id, item.Theme is { } theme ? theme.Number + theme.Title : "", units.Of(found.Id),
                ItemProgress.RecordOf(year, found.Id), form?.State, form?.Round ?? 0, check.Completeness, check.Problems, form is null ? 0 : remarks.GetValueOrDefault(form.Id),
                form?.Deadline ?? deadline, item.Report?.Rating, last?.At, last?.Person ?? "");
        }
    }

    /// <summary>The deadline of the year's results, which the reports follow; null if the year has none.</summary>
    public async Task<DateOnly?> DeadlineAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await DeadlineAsync(context, year, cancellationToken);
    }

    /// <summary>この年度の報告をまとめて始める: for every item that somebody is in charge of and that was not begun yet.</summary>
    /// <param name="deadline">提出期限 of its own for each; null where that of the year's results holds.</param>
    /// <returns>How many were begun.</returns>
    /// <exception cref="AccessRefusedException">The person may not run the year.</exception>
    /// <exception cref="ReformRefusedException">The plan does not cover the year, or the deadline is over.</exception>
    public async Task<int> BeginAllAsync(Person person, ReformReportView report, DateOnly? deadline, CancellationToken cancellationToken)
    {
        var duty = Rights.Require(person, Verb.ManageYear);
        var year = report.Year;
        if (deadline < clock.Today())
            throw new ReformRefusedException("提出期限が過ぎた日になっています。今日からあとの日を選んでください。");
        if (!report.Years.Contains(year))
            throw new ReformRefusedException($"{year.Name}は「{report.Plan.Name}」の期間の外です。上の年度から選び直してください。");
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Two who begin at once wait for each other, as with every change of the plan.
        await context.Database.ExecuteSqlAsync($"select 1 from plans where id = {report.Plan.PlanId} for update", cancellationToken);
        var itemIds = report.Items.Select(item => item.Source.Id).ToList();
        var items = await context.PlanItems.AsSplitQuery().Where(item => itemIds.Contains(item.Id)).ToListAsync(cancellationToken);
        var units = await ReformUnits.LoadAsync(context, [report.Plan.PlanId], cancellationToken);
        var (now, begun) = (clock.GetUtcNow(), 0);
        foreach (var item in items.Where(item => item.ReportOf(year)?.Submission is null))
        {
            if (units.Of(item.Id) is not [var main, ..])
                continue;
            var submission = item.Report(year).Begin(item.Id, main.Id);
            submission.Extend(deadline);
            context.Add(submission);
            context.Log(person, now, ChangeKind.Content, ItemProgress.RecordOf(year, item.Id), SheetStateUndo.Created, "", "年度の報告をまとめて始める", duty: duty);
            begun++;
        }
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return begun;
    }

    /// <summary>Items with what their reports of some years say and are asked for, and nothing else.</summary>
    internal static IQueryable<PlanItem> Reported(PlanningDbContext context, IReadOnlyCollection<FiscalYear> years) =>
        context.PlanItems.AsNoTracking().AsSplitQuery().IgnoreAutoIncludes().Include(item => item.Indicators)
            .Include(item => item.Progress.Where(report => years.Contains(report.Year))).ThenInclude(report => report.Submission);

    private async Task<DateOnly?> DeadlineAsync(PlanningDbContext context, FiscalYear year, CancellationToken cancellationToken) =>
        (await context.YearPrograms.AsNoTracking().SingleOrDefaultAsync(program => program.Year == year, cancellationToken))?.PhaseFor(SubmissionForm.ReformReport, clock.Today())?.HandInUntil;

    /// <summary>The last change by item: of the report itself, or of an indicator's actual in the year, which the log keeps with the item.</summary>
    private static async Task<Dictionary<string, ChangeRecord>> LastChangesAsync(PlanningDbContext context, FiscalYear year, IReadOnlyList<string> itemIds, CancellationToken cancellationToken)
    {
        var itemOf = itemIds.SelectMany(id => new[] { (Record: ItemProgress.RecordOf(year, id), Id: id), (Record: PlanLog.Item(id), Id: id) }).ToDictionary(pair => pair.Record, pair => pair.Id);
        var (reports, items) = (itemIds.Select(id => ItemProgress.RecordOf(year, id)).ToList(), itemIds.Select(PlanLog.Item).ToList());
        var actuals = string.Create(CultureInfo.InvariantCulture, $"indicator/%/{year}/actual");
        var last = context.Changes
            .Where(change => (reports.Contains(change.Record) && (change.Kind == ChangeKind.Content || change.Kind == ChangeKind.Transition)) || (items.Contains(change.Record) && EF.Functions.Like(change.Field, actuals)))
            .GroupBy(change => change.Record).Select(changes => changes.Max(change => change.Id));
        return (await context.Changes.AsNoTracking().Where(change => last.Contains(change.Id)).ToListAsync(cancellationToken))
            .GroupBy(change => itemOf[change.Record]).ToDictionary(changes => changes.Key, changes => changes.MaxBy(change => change.Id)!);
    }
}
