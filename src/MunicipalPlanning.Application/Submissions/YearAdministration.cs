using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>A year as the policy division sees it before it changes it.</summary>
/// <param name="Plan">As it stands; the proposal where the year is not open yet.</param>
/// <param name="IsProposedFromLastYear">The proposal has last year's dates.</param>
/// <param name="WithoutSheet">How many units have no sheet yet.</param>
public sealed record YearStand(FiscalYear Year, bool IsOpen, YearPlan Plan, bool IsProposedFromLastYear, string LastChangedBy, DateTimeOffset? LastChangedAt, int WithoutSheet);

/// <summary>What became of the sheets when they were made for every unit.</summary>
/// <param name="Refused">Unit and reason.</param>
public sealed record SheetsMade(int Made, int Existing, IReadOnlyList<(string UnitName, string Reason)> Refused);

/// <summary>年度を開く and run it: phases, deadlines, open fields, 記入要領.</summary>
/// <remarks>Every verb throws <see cref="AccessRefusedException"/> where the person may not.</remarks>
public sealed class YearAdministration(IDbContextFactory<PlanningDbContext> contexts, SheetCreation creation, TimeProvider clock)
{
    internal static string RecordOf(FiscalYear year) => $"year/{year}";

    public async Task<YearStand> ReadAsync(Person person, FiscalYear year, CancellationToken cancellationToken)
    {
        Rights.Require(person, Verb.ManageYear);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var program = await FindAsync(context, year, cancellationToken);
        var last = program is null && year.Start > FiscalYear.Earliest ? await FindAsync(context, year.Previous, cancellationToken) : null;
        var (sheets, record) = (await context.Sheets.Where(sheet => sheet.Year == year).Select(sheet => sheet.UnitId).ToListAsync(cancellationToken), RecordOf(year));
        var change = await context.Changes.Where(change => change.Record == record).OrderByDescending(change => change.Id).Select(change => new { change.Person, change.At }).FirstOrDefaultAsync(cancellationToken);
        var without = (await UnitsAsync(context, year, cancellationToken)).Count(unit => !sheets.Contains(unit.Id));
        return new YearStand(year, program is not null, program is null ? YearPlan.Propose(year, last) : YearPlan.Of(program), last is { Phases.Count: > 0 }, change?.Person ?? "", change?.At, without);
    }

    /// <summary>How a year is run, for everybody to read; null where it was never opened.</summary>
    public async Task<YearProgram?> FindAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(context, year, cancellationToken);
    }

    /// <summary>Opens a year, or changes an open one.</summary>
    /// <param name="stamp">The <see cref="YearPlan.Stamp"/> of what the person saw; empty where the year was not open.</param>
    /// <exception cref="YearRefusedException">Something is wrong with the plan, or somebody else has changed it meanwhile.</exception>
    public async Task SaveAsync(Person person, FiscalYear year, string stamp, YearPlan plan, CancellationToken cancellationToken)
    {
        Rights.Require(person, Verb.ManageYear);
        if (YearCheck.Of(year, plan) is { Count: > 0 } faults)
            throw new YearRefusedException($"まだ保存していません。直すところが{faults.Count}か所あります。", faults);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Two people who open or change a year at once wait for each other; the second sees that the year is no longer as it was.
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext({RecordOf(year)}))", cancellationToken);
        var program = await context.YearPrograms.SingleOrDefaultAsync(program => program.Year == year, cancellationToken);
        if (stamp != (program is null ? "" : YearPlan.Of(program).Stamp))
            throw new YearRefusedException("ほかの人が先にこの年度を変えたため、保存していません。入れたものはこの画面に残っています。別のタブで最新の内容を開いて、比べてから入れ直してください。");
        if (program is null)
            context.Add(program = new YearProgram(year));
        Apply(context, person, program, plan);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>昨年度の内容から全部署のシートを作る: for every unit that has none. Doing it again makes only what is missing.</summary>
    public async Task<SheetsMade> MakeSheetsAsync(Person person, FiscalYear year, CancellationToken cancellationToken)
    {
        Rights.Require(person, Verb.ManageYear);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var existing = await context.Sheets.Where(sheet => sheet.Year == year).Select(sheet => sheet.UnitId).ToListAsync(cancellationToken);
        var units = await UnitsAsync(context, year, cancellationToken);
        var (made, refused) = (0, new List<(string, string)>());
        // Sections first: a department picks what its sections have opened.
        foreach (var unit in units.Where(unit => !existing.Contains(unit.Id)).OrderByDescending(unit => unit.Kind))
        {
            try
            {
                await creation.CreateAsync(person, year, unit.Id, carryForward: true, cancellationToken);
                made++;
            }
            catch (Exception refusal) when (refusal is AccessRefusedException or SheetRefusedException)
            {
                refused.Add((unit.Name, refusal.Message));
            }
        }
        return new SheetsMade(made, units.Count(unit => existing.Contains(unit.Id)), refused);
    }

    private void Apply(PlanningDbContext context, Person person, YearProgram program, YearPlan plan)
    {
        var before = YearPlan.Of(program);
        foreach (var phase in plan.Phases)
        {
            Log($"phase/{phase.Kind}", before.Phases.Single(known => known.Kind == phase.Kind).Describe(), phase.Describe());
            if (phase.IsEmpty)
            {
                if (program.Find(phase.Kind) is { } dropped)
                    program.Remove(dropped);
            }
            else if (program.Find(phase.Kind) is { } known)
                known.Arrange(phase.Begins!.Value, phase.WriteUntil!.Value, phase.HandInUntil!.Value, phase.ReviewUntil!.Value, phase.PublishOn, phase.OpenParts);
            else
                Add(new YearPhase(phase.Kind, phase.Begins!.Value, phase.WriteUntil!.Value, phase.HandInUntil!.Value, phase.ReviewUntil!.Value, phase.PublishOn, phase.OpenParts));
        }
        Log("skips-internal-review", before.SkipsInternalReview ? "省く" : "行う", plan.SkipsInternalReview ? "省く" : "行う");
        program.SkipInternalReview(plan.SkipsInternalReview);
        foreach (var (part, text) in plan.Instructions)
        {
            Log($"instruction/{part}", before.Instructions[part], text);
            if (text != before.Instructions[part])
                program.Instruct(part, text);
        }

        void Add(YearPhase phase)
        {
            program.Add(phase);
            context.Add(phase);
        }

        void Log(string field, string old, string @new)
        {
            if (old != @new)
                context.Log(person, clock.GetUtcNow(), ChangeKind.Year, RecordOf(program.Year), field, old, @new);
        }
    }

    private static Task<YearProgram?> FindAsync(PlanningDbContext context, FiscalYear year, CancellationToken cancellationToken) =>
        context.YearPrograms.AsNoTracking().SingleOrDefaultAsync(program => program.Year == year, cancellationToken);

    private static async Task<IReadOnlyList<OrganizationUnit>> UnitsAsync(PlanningDbContext context, FiscalYear year, CancellationToken cancellationToken) =>
        OfficeOrder.Of(await context.Units.AsNoTracking().IgnoreAutoIncludes().ToListAsync(cancellationToken), year);
}
