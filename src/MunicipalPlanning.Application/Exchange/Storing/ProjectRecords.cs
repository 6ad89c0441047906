using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Application.Exchange.Storing;

/// <summary>事務事業 between the file and the domain.</summary>
internal static class ProjectRecords
{
    public static Project Create(ExchangeProject file)
    {
        var project = new Project(file.Id, file.Name);
        Write(project, file);
        return project;
    }

    /// <summary>Years that both have keep their record; those that the file does not have go.</summary>
    public static void Write(Project project, ExchangeProject file)
    {
        project.Rename(file.Name);
        project.Register(file.Number, file.FormerName);
        project.WasCalled(file.FormerNames.Select(name => new FormerProjectName(name.Name, new FiscalYear(name.LastYear))));
        project.GoOnFrom(file.Predecessors.Select(link => (link.Project, new FiscalYear(link.Year))));
        project.EndAfter(Years.From(file.LastYear));
        foreach (var gone in project.Years.Where(year => !file.Years.Any(other => other.Year == year.Year.Start)))
            project.Drop(gone);
        foreach (var year in file.Years)
            Write(Find(project, year), year);
    }

    public static ExchangeProject Read(Project project) => new()
    {
        Id = project.Id,
        Number = project.Number,
        Name = project.Name,
        FormerName = project.FormerName,
        FormerNames = [.. project.FormerNames.Select(name => new ExchangeFormerName { Name = name.Name, LastYear = name.LastYear.Start })],
        Predecessors = [.. project.Predecessors.Select(link => new ExchangeSuccession { Project = link.PredecessorId, Year = link.Year.Start })],
        LastYear = project.LastYear?.Start,
        Years = [.. project.Years.Select(Read)],
    };

    private static ProjectYear Find(Project project, ExchangeProjectYear file)
    {
        var year = new FiscalYear(file.Year);
        return project.In(year) ?? project.Open(year, file.Unit);
    }

    private static void Write(ProjectYear year, ExchangeProjectYear file)
    {
        year.HandTo(file.Unit);
        year.NumberSheet(file.SheetNumber);
        year.Serve(file.PlanLinks);
        year.Write(ProjectText.Background, file.Background);
        year.Write(ProjectText.Purpose, file.Purpose);
        year.Write(ProjectText.Goal, file.Goal);
        year.Write(ProjectText.Outline, file.Outline);
        year.Write(ProjectText.LegalBasis, file.LegalBasis);
        year.Write(ProjectText.Result, file.Result);
        year.Reschedule(file.Schedule.Select(row => ScheduleRecords.Create(row, ScheduleAxis.Months)));
        year.Act(file.Activities.Select(Create));
        year.Achieve(file.Outcomes.Select(IndicatorRecords.Create));
        year.Fund(Money.From(file.Budget), Money.From(file.Settlement));
        Write(year, file.Review);
    }

    private static ExchangeProjectYear Read(ProjectYear year) => new()
    {
        Year = year.Year.Start,
        Unit = year.UnitId,
        SheetNumber = year.SheetNumber,
        PlanLinks = [.. year.PlanLinks.Select(link => link.PlanItemId)],
        Background = year.Background,
        Purpose = year.Purpose,
        Goal = year.Goal,
        Outline = year.Outline,
        LegalBasis = year.LegalBasis,
        Schedule = [.. year.Schedule.Select(ScheduleRecords.Read)],
        Activities = [.. year.Activities.Select(Read)],
        Outcomes = [.. year.Outcomes.Select(IndicatorRecords.Read)],
        Budget = year.Budget?.Amount,
        Settlement = year.Settlement?.Amount,
        Result = year.Result,
        Review = year.Review is { } review ? Read(review) : new(),
    };

    private static Activity Create(ExchangeActivity file) => Create(Guid.CreateVersion7(), file);

    /// <summary>A new activity, or one that was taken away and is put back.</summary>
    public static Activity Create(Guid id, ExchangeActivity file)
    {
        var activity = new Activity(id, file.Name);
        activity.RunIn(file.Years.Select(year => new FiscalYear(year)));
        activity.WorkWith(file.Partner);
        activity.Describe(file.Description);
        activity.Fund(Money.From(file.Budget), Money.From(file.Settlement));
        activity.Measure(file.Outputs.Select(IndicatorRecords.Create));
        return activity;
    }

    public static ExchangeActivity Read(Activity activity) => new()
    {
        Name = activity.Name,
        Years = [.. activity.Years.Select(year => year.Start)],
        Partner = activity.Partner,
        Description = activity.Description,
        Budget = activity.Budget?.Amount,
        Settlement = activity.Settlement?.Amount,
        Outputs = [.. activity.Outputs.Select(IndicatorRecords.Read)],
    };

    private static void Write(ProjectYear year, ExchangeReview file)
    {
        if (file.IsEmpty)
        {
            year.ForgetReview();
            return;
        }
        var review = year.Judge();
        review.Rate(file.Rating);
        review.Explain(file.Reason);
        review.Reflect(file.Reflection);
        review.SeeRoom(file.Improve);
        review.Direct(file.Direction);
        review.Date(file.WrittenOn);
    }

    private static ExchangeReview Read(ProjectReview review) => new()
    {
        Rating = review.Rating,
        Reason = review.Reason,
        Reflection = review.Reflection,
        Improve = [.. review.Improve],
        Direction = review.Direction,
        WrittenOn = review.WrittenOn,
    };
}
