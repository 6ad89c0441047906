using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Indicators;

/// <summary>One change to figures of a plan's indicators: the plan's row locked as by every change of the plan, rights checked, all logged in the same transaction.</summary>
internal sealed class IndicatorWork : LockedWork
{
    private readonly PlanIndicatorTree _tree;
    private readonly Dictionary<Guid, Indicator> _indicators;

    private IndicatorWork(PlanningDbContext context, IDbContextTransaction transaction, Person person, DateTimeOffset now, PlanIndicatorTree tree, Dictionary<Guid, Indicator> indicators)
        : base(context, transaction, person, null, now) => (_tree, _indicators) = (tree, indicators);

    /// <exception cref="PlanRefusedException">There is no such plan.</exception>
    public static async Task<IndicatorWork> OpenAsync(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock, Person person, string planId, IReadOnlyCollection<IndicatorCell> cells, CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await context.Database.ExecuteSqlAsync($"select 1 from plans where id = {planId} for update", cancellationToken);
            var tree = await PlanIndicatorTree.LoadAsync(context, planId, cancellationToken)
                ?? throw new PlanRefusedException("この計画は、もうありません。計画の一覧から開き直してください。");
            var ids = cells.Select(cell => cell.IndicatorId).ToHashSet();
            var indicators = await context.Set<Indicator>().Where(indicator => ids.Contains(indicator.Id)).ToDictionaryAsync(indicator => indicator.Id, cancellationToken);
            return new IndicatorWork(context, transaction, person, clock.GetUtcNow(), tree, indicators);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes a cell, or says why not; nothing is stored before <see cref="CommitAsync"/>.</summary>
    /// <param name="old">The text that the person saw before writing.</param>
    /// <returns>Null if it was written, or says already what it should.</returns>
    /// <exception cref="AccessRefusedException">The person may not write the cell.</exception>
    public async Task<FieldOutcome?> WriteAsync(IndicatorCell cell, string old, string text, string words, CancellationToken cancellationToken)
    {
        var record = PlanLog.Item(cell.ItemId);
        if (!_indicators.TryGetValue(cell.IndicatorId, out var indicator) || !_tree.Indicators.Any(pair => pair.Item.Id == cell.ItemId && pair.Indicator.Id == cell.IndicatorId))
            return new FieldOutcome.Gone(await LastPersonAsync(change => change.Record == record, cancellationToken) is var (person, _) ? person : "");
        var units = _tree.UnitsOf(cell.ItemId);
        var duty = IndicatorRights.Find(Person, cell.Kind, units)
            ?? throw new AccessRefusedException(Person, cell.Kind == IndicatorCellKind.Target ? Verb.WritePlan : Verb.Measure, units.Count > 0 ? units[0].Name : "");
        var stored = cell.TextOf(indicator);
        if (stored == text)
            return null;
        if (stored != old)
        {
            var last = await LastPersonAsync(change => change.Record == record && change.Field == cell.Field.Within, cancellationToken);
            return new FieldOutcome.Conflict(stored, last?.Person ?? "", last?.At);
        }
        if (FindFault(cell, text) is { } fault)
            return new FieldOutcome.Refused(fault);
        cell.Write(indicator, text);
        Log(record, cell.Field.Within, old, text, words, inRole: duty);
        return null;
    }

    private string? FindFault(IndicatorCell cell, string text)
    {
        if (text.Length > cell.Limit)
            return $"{CharacterCount.Of(text):N0}字あります。{(cell.Kind == IndicatorCellKind.Note ? "注記" : "値")}は{cell.Limit:N0}字までです。短くしてください。";
        if (!TextLimits.IsText(text))
            return "使えない文字があるため保存できません。文字を直してください。";
        if (cell.Kind == IndicatorCellKind.Target && text.Length > 0 && !_tree.Plan.Covers(cell.Year!.Value))
            return $"{cell.Year.Value.Name}は計画の期間の外です。期間の中の年度に目標値を書いてください。";
        return null;
    }

    private async Task<(string Person, DateTimeOffset At)?> LastPersonAsync(System.Linq.Expressions.Expression<Func<ChangeRecord, bool>> of, CancellationToken cancellationToken) =>
        await Context.Changes.AsNoTracking().Where(of).OrderByDescending(change => change.Id).FirstOrDefaultAsync(cancellationToken) is { } last ? (last.Person, last.At) : null;
}
