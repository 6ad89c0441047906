using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Exchange;
using MunicipalPlanning.Application.Exchange.Checking;
using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Plans;

/// <summary>Begins plans, empty or from an old one, and takes away those that nobody uses.</summary>
public sealed class PlanCreation(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    private const int MostNamed = 5;

    /// <returns>The new plan's id.</returns>
    /// <exception cref="AccessRefusedException">The person may not write plans.</exception>
    /// <exception cref="PlanRefusedException">The draft is wrong; the message says where and why.</exception>
    public async Task<string> CreateAsync(Person person, PlanDraft draft, CancellationToken cancellationToken)
    {
        var duty = Rights.Require(person, Verb.WritePlan);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var plan = await BeginAsync(context, draft, cancellationToken);
        context.Log(person, clock.GetUtcNow(), ChangeKind.Content, PlanLog.Plan(plan.Id), "", "", plan.Name, duty: duty);
        await context.SaveChangesAsync(cancellationToken);
        return plan.Id;
    }

    /// <summary>Begins a plan with the tree of an old one; each item remembers the one it goes on from.</summary>
    /// <inheritdoc cref="CreateAsync"/>
    public async Task<string> CopyAsync(Person person, string oldPlanId, PlanDraft draft, PlanCopyParts parts, CancellationToken cancellationToken)
    {
        var duty = Rights.Require(person, Verb.WritePlan);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var old = await context.Plans.AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == oldPlanId, cancellationToken) ?? throw new PlanRefusedException("もとにする計画は、もうありません。選び直してください。");
        var items = await context.PlanItems.AsNoTracking().Where(item => item.PlanId == oldPlanId).ToListAsync(cancellationToken);
        var plan = await BeginAsync(context, draft, cancellationToken);
        var units = await context.Units.AsNoTracking().ToListAsync(cancellationToken);
        PlanCopying.Copy(plan, old, items, parts, units);
        context.Log(person, clock.GetUtcNow(), ChangeKind.Content, PlanLog.Plan(plan.Id), "", "", plan.Name, $"「{old.Name}」から写した", duty);
        await context.SaveChangesAsync(cancellationToken);
        return plan.Id;
    }

    /// <exception cref="AccessRefusedException">The person may not write plans.</exception>
    /// <exception cref="PlanRefusedException">Somebody uses the plan.</exception>
    public async Task DeleteAsync(Person person, string planId, CancellationToken cancellationToken)
    {
        await using var work = await PlanWork.OpenAsync(contexts, clock, person, planId, cancellationToken);
        var users = await UsersAsync(work, cancellationToken);
        if (users.Count > 0)
            throw new PlanRefusedException($"まだ使われているため消せません（{string.Join("、", users.Take(MostNamed))}{(users.Count > MostNamed ? $"、ほか{users.Count - MostNamed}件" : "")}）。先に、計画の構成で項目のつながりをつけ替えてください。");
        work.Log(PlanLog.Plan(planId), "", work.Plan.Name, "");
        work.Context.Remove(work.Plan);
        await work.CommitAsync(cancellationToken);
    }

    private static async Task<List<string>> UsersAsync(PlanWork work, CancellationToken cancellationToken)
    {
        var planId = work.Plan.Id;
        var below = await work.Context.Plans.Where(plan => plan.ParentId == planId).Select(plan => plan.Name).ToListAsync(cancellationToken);
        var sheets = await work.Context.Sheets.Where(sheet => sheet.PlanRelations.Any(relation => relation.PlanId == planId))
            .Join(work.Context.Units, sheet => sheet.UnitId, unit => unit.Id, (sheet, unit) => new { sheet.Year, unit.Name }).ToListAsync(cancellationToken);
        var ids = await work.Context.PlanItems.Where(item => item.PlanId == planId).Select(item => item.Id).ToListAsync(cancellationToken);
        var users = await ItemUsers.FindAsync(work.Context, new ExchangeFile(), ids, cancellationToken);
        return [.. below.Select(name => $"下位の計画「{name}」").Concat(sheets.Select(sheet => $"{sheet.Name}の{sheet.Year.Name}の組織マネジメントシート")).Concat(users.SelectMany(uses => uses)).Distinct()];
    }

    private static async Task<Plan> BeginAsync(PlanningDbContext context, PlanDraft draft, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(draft.Name) || draft.Name.Length > TextLimits.Line || !TextLimits.IsText(draft.Name))
            throw new PlanRefusedException($"計画名を{TextLimits.Line}字までで書いてください。");
        if (draft.FirstYear > draft.LastYear)
            throw new PlanRefusedException($"終了年度（{draft.LastYear!.Value.Name}）が開始年度（{draft.FirstYear!.Value.Name}）より前です。どちらかを直してください。");
        if (draft.Levels.Count > PlanItem.MostLevels || draft.Levels.Any(level => level.Length is 0 or > TextLimits.Line))
            throw new PlanRefusedException($"階層の呼び名は{PlanItem.MostLevels}段まで、1段{TextLimits.Line}字までです。");
        if (draft.ParentId is { } parentId && !await context.Plans.AnyAsync(plan => plan.Id == parentId, cancellationToken))
            throw new PlanRefusedException("上位計画は、もうありません。選び直してください。");
        if (await context.Plans.AnyAsync(plan => plan.Name == draft.Name.Trim(), cancellationToken))
            throw new PlanRefusedException($"「{draft.Name.Trim()}」という計画が、もうあります。別の名前にしてください。");
        if (await context.Plans.CountAsync(cancellationToken) >= ExchangeLimits.Plans)
            throw new PlanRefusedException($"計画は{ExchangeLimits.Plans:N0}個までです。使っていない計画を消してください。");
        var plan = new Plan(Identifier.New("plan"), draft.Kind, draft.Name.Trim());
        plan.Describe(draft.Kind, draft.Name.Trim(), draft.ParentId, draft.FirstYear, draft.LastYear, draft.Levels);
        context.Add(plan);
        return plan;
    }
}
