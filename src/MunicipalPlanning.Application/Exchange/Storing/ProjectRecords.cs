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
        year.Judge(Create(file.Review));
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

    private static Activity Create(ExchangeActivity file)
    {
        var years = file.Years.Select(year => new FiscalYear(year));
        var activity = new Activity(file.Name, years, file.Partner, file.Description, Money.From(file.Budget), Money.From(file.Settlement));
        activity.Measure(file.Outputs.Select(IndicatorRecords.Create));
        return activity;
    }

    private static ExchangeActivity Read(Activity activity) => new()
    {
        Name = activity.Name,
        Years = [.. activity.Years.Select(year => year.Start)],
        Partner = activity.Partner,
        Description = activity.Description,
        Budget = activity.Budget?.Amount,
        Settlement = activity.Settlement?.Amount,
        Outputs = [.. activity.Outputs.Select(IndicatorRecords.Read)],
    };

    private static ProjectReview? Create(ExchangeReview file) =>
        file.IsEmpty ? null : new ProjectReview(file.Rating, file.Reflection, file.Improve, file.Direction, file.WrittenOn);

    private static ExchangeReview Read(ProjectReview review) => new()
    {
        Rating = review.Rating,
        Reflection = review.Reflection,
        Improve = [.. review.Improve],
        Direction = review.Direction,
        WrittenOn = review.WrittenOn,
    };
}
