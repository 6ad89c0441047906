using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.Sample;

/// <summary>The sample's phases: two at their usual dates, and the one of the season around today, so that its deadline is near.</summary>
internal static class SampleCalendar
{
    private const int FirstMidtermMonth = 10;
    private const int LastMonth = 3;

    public static YearProgram ProgramFor(FiscalYear year, DateOnly today)
    {
        var program = new YearProgram(year);
        var parts = Enum.GetValues<SheetPart>();
        var now = FiscalYear.Of(today) == year ? Season(today) : (PhaseKind?)null;
        program.Add(now == PhaseKind.GoalSetting
            ? new YearPhase(PhaseKind.GoalSetting, today.AddDays(-36), today.AddDays(4), today.AddDays(9), today.AddDays(30), today.AddDays(44), parts)
            : new YearPhase(PhaseKind.GoalSetting, new(year.Start, 4, 13), new(year.Start, 5, 29), new(year.Start, 6, 5), new(year.Start, 6, 26), new(year.Start, 7, 10), parts));
        program.Add(now == PhaseKind.MidtermCheck
            ? new YearPhase(PhaseKind.MidtermCheck, today.AddDays(-36), today.AddDays(4), today.AddDays(9), today.AddDays(30), null, parts)
            : new YearPhase(PhaseKind.MidtermCheck, new(year.Start, 10, 1), new(year.Start, 10, 23), new(year.Start, 10, 30), new(year.Start, 11, 20), null, parts));
        program.Add(now == PhaseKind.YearEndEvaluation
            ? new YearPhase(PhaseKind.YearEndEvaluation, today.AddDays(-36), today.AddDays(4), today.AddDays(9), today.AddDays(30), null, parts)
            : new YearPhase(PhaseKind.YearEndEvaluation, new(year.Start + 1, 3, 1), new(year.Start + 1, 3, 19), new(year.Start + 1, 3, 26), new(year.Start + 1, 4, 23), null, parts));
        return program;
    }

    private static PhaseKind Season(DateOnly day) =>
        day.Month == LastMonth ? PhaseKind.YearEndEvaluation : day.Month is >= FirstMidtermMonth or < LastMonth ? PhaseKind.MidtermCheck : PhaseKind.GoalSetting;
}
