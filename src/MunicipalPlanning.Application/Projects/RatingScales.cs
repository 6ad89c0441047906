using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>評価の尺度: reads the one that holds in a year, and sets it from a year on. Years before keep theirs.</summary>
public sealed class RatingScales(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    public async Task<RatingScaleInYear> FindAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await AllAsync(context, cancellationToken)).In(year);
    }

    /// <param name="stamp">The <see cref="RatingScaleText.StampOf"/> of what the person saw.</param>
    /// <exception cref="AccessRefusedException">The person may not run the year.</exception>
    /// <exception cref="ProjectRefusedException">Something is wrong with the grades, a grade that goes is in use, or somebody else has changed the scale meanwhile.</exception>
    public async Task SaveAsync(Person person, FiscalYear year, string stamp, IReadOnlyList<RatingGradeText> texts, CancellationToken cancellationToken)
    {
        var duty = Rights.Require(person, Verb.ManageYear);
        if (RatingScaleText.FindFaults(texts) is { Count: > 0 } faults)
            throw new ProjectRefusedException($"まだ保存していません。直すところが{faults.Count}か所あります。");
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('rating scale'))", cancellationToken);
        var holding = (await AllAsync(context, cancellationToken)).In(year);
        if (stamp != RatingScaleText.StampOf(holding))
            throw new ProjectRefusedException("ほかの人が先にこの尺度を変えたため、保存していません。入れたものはこの画面に残っています。別のタブで最新の内容を開いて、比べてから入れ直してください。");
        var grades = RatingScaleText.Read(texts);
        await RequireFreeAsync(context, year, holding.Scale.Grades.Select(grade => grade.Rating).Except(grades.Select(grade => grade.Rating)), cancellationToken);
        foreach (var rating in Enum.GetValues<Rating>())
        {
            var (old, @new) = (Describe(holding.Scale.Find(rating)), Describe(grades.FirstOrDefault(grade => grade.Rating == rating)));
            if (old != @new || !holding.IsWritten)
                context.Log(person, clock.GetUtcNow(), ChangeKind.Year, YearAdministration.RecordOf(year), $"rating-scale/{rating}", holding.IsWritten ? old : "", @new, duty: duty);
        }
        if (await context.RatingScales.SingleOrDefaultAsync(scale => scale.FirstYear == year, cancellationToken) is { } own)
            own.Arrange(grades);
        else
            context.Add(new RatingScale(year, grades));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    internal static async Task<RatingScalesByYear> AllAsync(PlanningDbContext context, CancellationToken cancellationToken) =>
        new(await context.RatingScales.AsNoTracking().ToListAsync(cancellationToken));

    private static async Task RequireFreeAsync(PlanningDbContext context, FiscalYear year, IEnumerable<Rating> going, CancellationToken cancellationToken)
    {
        foreach (var rating in going)
        {
            var used = await context.ProjectYears.CountAsync(record => record.Year >= year && record.Review!.Rating == rating, cancellationToken);
            if (used > 0)
                throw new ProjectRefusedException($"「{rating.Word()}」と評価された事務事業が{used}件あるため、この段階は消せません。評価を変えてから消してください。");
        }
    }

    private static string Describe(RatingGrade? grade) => grade is null ? "" : $"{grade.Word}: {grade.Criterion}{(grade.LeastPercent is { } least ? $"（達成率{least}%から）" : "")}";
}

/// <summary>The scales of all years.</summary>
internal sealed class RatingScalesByYear(IReadOnlyList<RatingScale> scales)
{
    /// <summary>The one that began last; where none has begun, the customary one.</summary>
    public RatingScaleInYear In(FiscalYear year) => scales.Where(scale => scale.FirstYear <= year).MaxBy(scale => scale.FirstYear) is { } written
        ? new RatingScaleInYear(written, true)
        : new RatingScaleInYear(RatingScale.Customary(year), false);
}

/// <summary>The scale that holds in a year.</summary>
/// <param name="IsWritten">False where the city has not set one and the customary one holds.</param>
public sealed record RatingScaleInYear(RatingScale Scale, bool IsWritten);
