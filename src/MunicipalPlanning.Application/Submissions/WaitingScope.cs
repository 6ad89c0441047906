using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>For whom and of which years is asked what waits: of the year and, while it runs, of the one before, which is reported on.</summary>
/// <param name="OwnUnits">The units that the person belongs to.</param>
/// <param name="Programs">How the years are run, as far as they were opened.</param>
internal sealed record WaitingScope(Person Person, DateOnly Today, IReadOnlySet<string> OwnUnits, IReadOnlyList<FiscalYear> Years, IReadOnlyDictionary<FiscalYear, YearProgram> Programs)
{
    public static async Task<WaitingScope> LoadAsync(PlanningDbContext context, Person person, SubmissionOverview overview, IReadOnlySet<string> ownUnits, CancellationToken cancellationToken)
    {
        var year = overview.Year;
        List<FiscalYear> years = FiscalYear.Of(overview.Today) == year && year.Start > FiscalYear.Earliest ? [year, year.Previous] : [year];
        return new WaitingScope(person, overview.Today, ownUnits, years,
            await context.YearPrograms.AsNoTracking().Where(program => years.Contains(program.Year)).ToDictionaryAsync(program => program.Year, cancellationToken));
    }

    public YearProgram? ProgramOf(FiscalYear year) => Programs.GetValueOrDefault(year);

    /// <param name="departmentId">Null for a department or a section without one.</param>
    public Duty? May(Verb verb, FiscalYear year, string unitId, string? departmentId, SubmissionState state) =>
        Rights.Find(Person, verb, new RightSubject(unitId, departmentId, state, ProgramOf(year)?.SkipsInternalReview ?? false));

    /// <summary>Whether somebody in this role hands in, and does not pass on within the unit.</summary>
    public bool HandsIn(FiscalYear year, Duty duty) => ProgramOf(year)?.SkipsInternalReview == true || duty.Role is StaffRole.SectionHead or StaffRole.DepartmentHead;
}
