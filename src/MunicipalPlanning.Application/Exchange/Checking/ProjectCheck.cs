using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Exchange.Reading;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Application.Exchange.Checking;

internal sealed class ProjectCheck(MeaningCheck check)
{
    public void Run(IReadOnlyList<ExchangeProject> projects)
    {
        for (var i = 0; i < projects.Count; i++)
        {
            var years = JsonPath.Root.At("projects").At(i).At("years");
            check.RequireDistinct(
                projects[i].Years,
                year => year.Year == 0 ? null : (int?)year.Year,
                index => years.At(index).At("year"),
                year => $"この事務事業の{year}年度が2つあります。1つにまとめてください。");
            for (var year = 0; year < projects[i].Years.Count; year++)
                CheckYear(projects[i].Years[year], years.At(year));
        }
    }

    private void CheckYear(ExchangeProjectYear year, JsonPath path)
    {
        check.Units.Require(year.Unit, path.At("unit"));
        check.Items.RequireAll(year.PlanLinks, path.At("planLinks"));
        new ScheduleCheck(check).Run(year.Schedule, ScheduleAxis.Months, path.At("schedule"));
        for (var i = 0; i < year.Activities.Count; i++)
            new IndicatorCheck(check).Run(year.Activities[i].Outputs, path.At("activities").At(i).At("outputs"));
        new IndicatorCheck(check).Run(year.Outcomes, path.At("outcomes"));
    }
}
