using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Indicators;

/// <summary>実績の入力: a whole year's figures of a plan in one grid; what someone else wrote meanwhile is answered, never overwritten.</summary>
public sealed class IndicatorEntry(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <summary>More than the grid of any plan has.</summary>
    public const int MostCells = 10_000;

    /// <summary>Whether a person may write figures of any indicator at all.</summary>
    public static bool MayEnter(Person person) => person.Duties.Any(duty => Rights.Table.Any(right => right.Verb == Verb.Measure && right.Roles.Contains(duty.Role)));

    /// <returns>Null if there is no such plan.</returns>
    public async Task<IndicatorEntrySheet?> OpenAsync(Person person, string planId, FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await PlanIndicatorTree.LoadAsync(context, planId, cancellationToken) is not { } tree)
            return null;
        var mayWriteTargets = Rights.May(person, Verb.WritePlan) && tree.Plan.Covers(year);
        return new IndicatorEntrySheet(planId, tree.Plan.Name, year, tree.Plan.Covers(year), [.. tree.Indicators.Select(pair =>
        {
            var (item, indicator, units) = (pair.Item, pair.Indicator, tree.UnitsOf(pair.Item.Id));
            var (now, last) = (indicator.In(year), year.Start > FiscalYear.Earliest ? indicator.In(year.Previous) : null);
            return new IndicatorEntryLine(
                indicator.Id, item.Id, item.Number, item.Title, indicator.Name, indicator.Unit, indicator.Direction, [.. units.Select(unit => unit.Name)],
                now?.Target.ToString() ?? "", last?.Actual.ToString() ?? "", now?.Actual.ToString() ?? "", indicator.Note,
                IndicatorRights.Find(person, IndicatorCellKind.Actual, units) is null ? IndicatorRights.WhyLocked(units) : null, mayWriteTargets);
        })]);
    }

    /// <param name="old">The text that the person saw before writing.</param>
    /// <exception cref="AccessRefusedException">The person may not write the cell.</exception>
    /// <exception cref="PlanRefusedException">There is no such plan.</exception>
    public async Task<FieldOutcome> ChangeAsync(Person person, string planId, PlanField field, string old, string text, CancellationToken cancellationToken)
    {
        if (IndicatorCell.Read(field) is not { } cell)
            return new FieldOutcome.Gone("");
        await using var work = await IndicatorWork.OpenAsync(contexts, clock, person, planId, [cell], cancellationToken);
        if (await work.WriteAsync(cell, old, text, "", cancellationToken) is { } refused)
            return refused;
        await work.CommitAsync(cancellationToken);
        return new FieldOutcome.Saved(work.Now);
    }

    /// <summary>Writes many cells at once, all of them or none.</summary>
    /// <param name="words">Why, for the log: 貼り付け, 貼り付けの取消し.</param>
    /// <exception cref="AccessRefusedException">The person may not write one of the cells.</exception>
    /// <exception cref="PlanRefusedException">There is no such plan, or there are more cells than <see cref="MostCells"/>.</exception>
    public async Task<IndicatorPasteOutcome> PasteAsync(Person person, string planId, IReadOnlyList<IndicatorCellChange> changes, string words, CancellationToken cancellationToken)
    {
        if (changes.Count > MostCells)
            throw new PlanRefusedException($"一度に貼り付けられるのは{MostCells:N0}セルまでです。分けて貼り付けてください。");
        var cells = changes.Select(change => IndicatorCell.Read(change.Field) ?? throw new PlanRefusedException("貼り付け先の欄は、もうありません。画面を開き直してください。")).ToList();
        await using var work = await IndicatorWork.OpenAsync(contexts, clock, person, planId, cells, cancellationToken);
        var faults = new List<IndicatorCellFault>();
        foreach (var (cell, change) in cells.Zip(changes))
        {
            if (await work.WriteAsync(cell, change.Old, change.New, words, cancellationToken) is { } fault)
                faults.Add(new IndicatorCellFault(change.Field, fault));
        }
        if (faults.Count == 0)
            await work.CommitAsync(cancellationToken);
        return new IndicatorPasteOutcome(work.Now, faults);
    }
}

/// <summary>A year's figures of a plan, as a person opens them.</summary>
/// <param name="IsCovered">Whether the year is within the plan's period; targets are only written there.</param>
public sealed record IndicatorEntrySheet(string PlanId, string PlanName, FiscalYear Year, bool IsCovered, IReadOnlyList<IndicatorEntryLine> Lines);

/// <summary>One indicator's row of the grid.</summary>
/// <param name="LastActual">The actual of the year before.</param>
/// <param name="WhyLocked">Why the person may not write actual and note; null if the person may.</param>
public sealed record IndicatorEntryLine(
    Guid Id, string ItemId, string ItemNumber, string ItemTitle, string Name, string Unit, Domain.Indicators.IndicatorDirection? Direction, IReadOnlyList<string> UnitNames,
    string Target, string LastActual, string Actual, string Note, string? WhyLocked, bool MayWriteTarget);

/// <summary>A cell to write.</summary>
/// <param name="Old">The text that the person saw before.</param>
public sealed record IndicatorCellChange(PlanField Field, string Old, string New);

/// <summary>What became of a paste.</summary>
/// <param name="Faults">The cells that could not be written; where there are any, none was.</param>
public sealed record IndicatorPasteOutcome(DateTimeOffset At, IReadOnlyList<IndicatorCellFault> Faults)
{
    public bool IsSaved => Faults.Count == 0;
}

/// <summary>A cell that could not be written, and why.</summary>
public sealed record IndicatorCellFault(PlanField Field, FieldOutcome Outcome);
