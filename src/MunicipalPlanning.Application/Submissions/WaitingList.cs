using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>What a person finds at home: あなたの番, nearest deadline first, and the sheets of the own units.</summary>
/// <param name="Program">Null where the year was never opened.</param>
public sealed record WorkAtHand(FiscalYear Year, DateOnly Today, YearProgram? Program, IReadOnlyList<WaitingItem> Waiting, IReadOnlyList<SubmissionLine> Sheets);

/// <summary>あなたの番: computes what waits for a person, in all of the roles held today, those taken over included.</summary>
public sealed class WaitingList(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    private const int NamedIndicators = 3;

    public async Task<WorkAtHand> ForAsync(Person person, FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var own = OwnUnitsOf(person);
        var departments = person.Duties.Where(duty => duty.Role == StaffRole.DepartmentHead).Select(duty => duty.UnitId).OfType<string>().ToHashSet();
        var reads = person.Has(StaffRole.PolicyDivision);
        var unitIds = reads ? null : own.Concat(await context.Units.Where(unit => unit.ParentId != null && departments.Contains(unit.ParentId)).Select(unit => unit.Id).ToListAsync(cancellationToken)).ToHashSet();
        var overview = await SubmissionList.LoadAsync(context, clock, year, reads, unitIds, cancellationToken);
        return new WorkAtHand(year, overview.Today, overview.Program, await FindAsync(context, person, overview, own, cancellationToken),
            [.. overview.Lines.Where(line => own.Contains(line.UnitId) || (!reads && departments.Contains(line.DepartmentId ?? "")))]);
    }

    /// <summary>How much waits for somebody who has read the whole year already.</summary>
    /// <param name="overview">All units, as this person sees them.</param>
    public async Task<int> CountAsync(Person person, SubmissionOverview overview, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await FindAsync(context, person, overview, OwnUnitsOf(person), cancellationToken)).Count;
    }

    private static HashSet<string> OwnUnitsOf(Person person) =>
        [.. person.Duties.Where(duty => duty.Role is not (StaffRole.Viewer or StaffRole.Administrator)).Select(duty => duty.UnitId).OfType<string>()];

    private static async Task<IReadOnlyList<WaitingItem>> FindAsync(PlanningDbContext context, Person person, SubmissionOverview overview, HashSet<string> own, CancellationToken cancellationToken)
    {
        // Nothing waits before the year's first phase begins.
        var hasBegun = overview.Program is not { Phases.Count: > 0 } || overview.Phase is not null;
        var scope = await WaitingScope.LoadAsync(context, person, overview, own, cancellationToken);
        var talks = await WaitingTalks.LoadAsync(context, person, [.. overview.Lines.Select(line => line.SubmissionId).OfType<Guid>()], cancellationToken);
        var repeats = await RepeatedTexts.LoadAsync(context, overview.Year, own, cancellationToken);
        var items = new List<WaitingItem>();
        foreach (var line in hasBegun ? overview.Lines : [])
            items.AddRange(new WaitingForUnit(person, line, overview, talks, repeats).Find(own.Contains(line.UnitId)));
        items.AddRange(Answers(overview, talks, own));
        items.AddRange(await WaitingReviews.FindAsync(context, scope, overview, cancellationToken));
        items.AddRange(await WaitingReforms.FindAsync(context, scope, cancellationToken));
        items.AddRange(await WaitingComments.FindAsync(context, scope, cancellationToken));
        // The figures of a year are asked for while the next one runs.
        if (FiscalYear.Of(overview.Today) == overview.Year && overview.Year.Start > FiscalYear.Earliest)
            items.AddRange((await MissingActuals.FindAsync(context, person, overview.Year.Previous, own, cancellationToken)).Select(missing => Measure(missing, overview.Year.Previous)));
        if (person.Has(StaffRole.PolicyDivision))
            items.AddRange(ForPolicyDivision(overview));
        return InOrder(items);
    }

    private static IEnumerable<WaitingItem> Answers(SubmissionOverview overview, WaitingTalks talks, HashSet<string> own) =>
        from line in overview.Lines
        from talk in line.SubmissionId is { } submissionId ? talks.UnansweredOn(submissionId, own.Contains(line.UnitId)) : []
        let field = new SheetField(talk.Field)
        select WaitingTalks.Answer(talk, line.UnitId, $"{line.UnitName}「{field.Part?.Word() ?? "シート"}」", line.State, field);

    private static WaitingItem Measure(MissingActualsOfPlan missing, FiscalYear year) => new(
        WaitingKind.Measure, "", $"{year.Name}の実績を入れる（指標{missing.Indicators.Count}件）",
        $"{missing.PlanName}: {string.Join('、', missing.Indicators.Take(NamedIndicators))}{(missing.Indicators.Count > NamedIndicators ? "ほか" : "")}。", null, null, PlanId: missing.PlanId);

    private static IReadOnlyList<WaitingItem> InOrder(IEnumerable<WaitingItem> items) =>
        [.. items.OrderBy(item => item.Deadline ?? DateOnly.MaxValue).ThenBy(item => item.Kind)];

    private static IEnumerable<WaitingItem> ForPolicyDivision(SubmissionOverview overview)
    {
        var handedIn = overview.Lines.Where(line => line.State == SubmissionState.Submitted).ToList();
        if (handedIn.Count > 0)
        {
            var again = handedIn.Count(line => line.Round > 1);
            var names = string.Join('、', handedIn.Take(3).Select(line => line.UnitName)) + (handedIn.Count > 3 ? "ほか" : "");
            yield return new WaitingItem(WaitingKind.Read, "", $"提出されたシートを読んで確認する（{handedIn.Count}件）", names + (again > 0 ? $"。うち再提出 {again}件。" : "。"), SubmissionState.Submitted, overview.Phase?.ReviewUntil);
        }
        var accepted = overview.Lines.Count(line => line.State == SubmissionState.Accepted);
        if (accepted > 0 && overview.Phase?.PublishOn is { } day && day <= overview.Today)
            yield return new WaitingItem(WaitingKind.Publish, "", $"確認済のシートを公表する（{accepted}件）", "公表日になりました。", SubmissionState.Accepted, day);
    }
}
