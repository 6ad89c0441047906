using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Exchange.Reading;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Application.Exchange.Checking;

internal sealed class ProjectCheck(MeaningCheck check)
{
    private static readonly JsonPath Path = JsonPath.Root.At("projects");

    public void Run(IReadOnlyList<ExchangeProject> projects, KnownRecords known)
    {
        var places = new Dictionary<string, int>();
        for (var i = 0; i < projects.Count; i++)
        {
            places.TryAdd(projects[i].Id, i);
            CheckLineage(projects[i], Path.At(i));
            var years = Path.At(i).At("years");
            check.RequireDistinct(
                projects[i].Years,
                year => year.Year == 0 ? null : (int?)year.Year,
                index => years.At(index).At("year"),
                year => $"この事務事業の{year}年度が2つあります。1つにまとめてください。");
            for (var year = 0; year < projects[i].Years.Count; year++)
                CheckYear(projects[i].Years[year], years.At(year));
        }
        check.RefuseCircles(
            "事務事業の前身",
            projects.Select(project => KeyValuePair.Create(project.Id, (IReadOnlyList<string>)[.. project.Predecessors.Select(link => link.Project)])),
            known.ProjectPredecessors.Select(project => KeyValuePair.Create(project.Key, (IReadOnlyList<string>)[.. project])),
            id => places.TryGetValue(id, out var index) ? Path.At(index).At("predecessors") : null);
    }

    private void CheckLineage(ExchangeProject project, JsonPath path)
    {
        check.RequireDistinct(
            project.FormerNames,
            name => name.LastYear == 0 ? null : (int?)name.LastYear,
            index => path.At("formerNames").At(index).At("lastYear"),
            year => $"{year}年度までの名前が2つあります。1つにしてください。");
        var seen = new HashSet<string>();
        for (var i = 0; i < project.Predecessors.Count; i++)
        {
            var (id, place) = (project.Predecessors[i].Project, path.At("predecessors").At(i).At("project"));
            check.Projects.Require(id, place);
            if (id.Length > 0 && !seen.Add(id))
                check.Report(place, $"前身の事務事業「{id}」が2つあります。1つにしてください。");
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
