using MunicipalPlanning.Application.Exchange;
using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Documents.Tests.Samples;

/// <summary>The projects of files in the exchange format, as the application reads them for forms.</summary>
internal static class ProjectFiles
{
    /// <summary>The projects of the fictional sample municipality in one year.</summary>
    public static IReadOnlyList<ProjectView> Sample(int year) => [.. Read(PlanBookFiles.FindAbove("samples", "mizukawa.json")!).Where(project => project.Year.Start == year)];

    /// <summary>The projects of a published document beside the repository; the test is skipped where it is not there.</summary>
    public static IReadOnlyList<ProjectView> Published(string name)
    {
        var path = PlanBookFiles.FindAbove(Path.Combine("shared", "exchange"), name);
        Assert.SkipWhen(path is null, $"shared/exchange/{name} does not lie beside the repository.");
        return Read(path);
    }

    private static List<ProjectView> Read(string path)
    {
        var file = ExchangeReader.Read(File.ReadAllBytes(path)).File!;
        var paths = file.Plans.SelectMany(plan => plan.Items.SelectMany(item => Paths(plan, item, []))).ToDictionary(place => place.Item.ItemId);
        return [.. file.Projects.SelectMany(project => project.Years, (project, record) => View(file, project, record, paths))];
    }

    private static ProjectView View(ExchangeFile file, ExchangeProject project, ExchangeProjectYear record, Dictionary<string, ProjectPlanPath> paths)
    {
        var (year, unit) = (new FiscalYear(record.Year), file.Units.Single(unit => unit.Id == record.Unit));
        return new ProjectView(
            file.Municipality.Name, project.Id, project.Number, project.Name, project.FormerName, year, unit.Id, unit.Name, "", record.SheetNumber,
            [.. record.PlanLinks.Select(link => paths[link])],
            record.Background, record.Purpose, record.Goal, record.Outline, record.LegalBasis,
            [.. record.Activities.Select(activity => View(activity, year))],
            PlanBookFiles.Amount(record.Budget), PlanBookFiles.Amount(record.Settlement),
            [.. record.Outcomes.Select(outcome => OutcomeView.Of(PlanBookFiles.View(outcome), year))],
            record.Result,
            record.Review.IsEmpty ? null : new ReviewView(record.Review.Rating, record.Review.Reason, record.Review.Reflection, record.Review.Improve, record.Review.Direction, record.Review.WrittenOn),
            []);
    }

    private static ActivityView View(ExchangeActivity file, FiscalYear year)
    {
        var activity = new Activity(Guid.CreateVersion7(), file.Name);
        activity.RunIn(file.Years.Select(start => new FiscalYear(start)));
        activity.WorkWith(file.Partner);
        activity.Describe(file.Description);
        activity.Fund(PlanBookFiles.Amount(file.Budget), PlanBookFiles.Amount(file.Settlement));
        activity.Measure(file.Outputs.Select(PlanBookFiles.View));
        return ActivityView.Of(activity, year);
    }

    private static IEnumerable<ProjectPlanPath> Paths(ExchangePlan plan, ExchangePlanItem item, IReadOnlyList<PlanPathStep> above)
    {
        IReadOnlyList<PlanPathStep> steps = [.. above, new PlanPathStep(item.Id, above.Count < plan.Levels.Count ? plan.Levels[above.Count] : "", item.Number, item.Title)];
        return item.Items.SelectMany(below => Paths(plan, below, steps)).Prepend(new ProjectPlanPath(plan.Id, plan.Name, plan.Kind, null, null, plan.Levels, steps));
    }
}
