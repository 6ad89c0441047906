using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Plans.Editing;

namespace MunicipalPlanning.Web.Tests.Plans;

public class MeasuredYearsTests
{
    private static readonly FiscalYear ThisYear = new(2026);

    [Fact]
    public void Shown_AreTheTwoNewestYearsThatAreOver()
    {
        Assert.Equal([new(2024), new(2025)], MeasuredYears.Shown(Plan(2023, 2030), ThisYear));
        Assert.Equal([new(2020), new(2021)], MeasuredYears.Shown(Plan(2017, 2021), ThisYear));
    }

    [Fact]
    public void Written_AreThePeriodAndWhatHasAValueOrWasAskedFor()
    {
        var indicator = new PlanIndicatorView(Guid.Empty, "", "", "", null, false, null, "", [new(new FiscalYear(2019), "", "12"), new(null, "30", "")], "");

        var years = MeasuredYears.Written(Plan(2023, 2025), indicator, ThisYear, [new FiscalYear(2021)]);

        Assert.Equal([2019, 2021, 2023, 2024, 2025], years.Select(year => year.Start));
    }

    private static PlanOutline Plan(int first, int last) => new("plan", "計画", PlanKind.BasicPlan, null, new(first), new(last), 90, [], [], [], []);
}
