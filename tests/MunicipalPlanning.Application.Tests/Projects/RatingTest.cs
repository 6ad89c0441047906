using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Tests.Projects;

/// <summary>The city of <see cref="HomeTest"/> whose 商工課 has reached 98.2 % of its target, in the phase of the year-end evaluation.</summary>
public abstract class RatingTest(TemplateDatabase template) : HomeTest(template)
{
    protected const string Id = "sogyo-shien";

    protected ProjectEditing Projects => new(Contexts, Clock);

    protected ReviewSheets ReviewSheets => new(Contexts, Clock);

    protected RatingOverview Overview => new(Contexts, Clock);

    protected RatingScales Scales => new(Contexts, Clock);

    protected RatingSpread Spread => new(Contexts);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Clock.Now = new DateTimeOffset(2027, 3, 15, 1, 0, 0, TimeSpan.Zero);
        await WriteAsync(Id, Year, record => record.Achieve([Outcome("来訪者数", "44.0", "43.2")]));
    }

    protected async Task WriteAsync(string projectId, FiscalYear year, Action<ProjectYear> write)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        var record = await context.ProjectYears.SingleAsync(record => record.ProjectId == projectId && record.Year == year);
        write(record);
        await context.SaveChangesAsync();
    }

    /// <summary>A project that 商工課 or another unit has picked, with a record of each of the years.</summary>
    protected async Task AddAsync(string id, string unitId, IReadOnlyDictionary<FiscalYear, Rating?> ratings)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        var project = new Project(id, id);
        foreach (var (year, rating) in ratings)
        {
            project.Open(year, unitId).Judge().Rate(rating);
            (await context.Sheets.SingleAsync(sheet => sheet.Year == year && sheet.UnitId == "shoko")).Pick(new PriorityProject(id, PlanChoice.Written("")));
        }
        context.Add(project);
        await context.SaveChangesAsync();
    }

    protected Task<FieldOutcome> RateAsync(Person person, string old, string rating) => Projects.ChangeAsync(person, Year, Id, "review/rating", old, rating, CancellationToken.None);

    protected async Task<RatingLine> LineAsync(Person? person = null) => (await Overview.ReadAsync(person ?? Sakuma, Year, null, CancellationToken.None)).Projects.Single(line => line.Project.Id == Id);

    protected static Indicator Outcome(string name, string target, string actual)
    {
        var outcome = new Indicator(name, "", "", IndicatorDirection.Up, "");
        outcome.WriteTarget(Year, new Figure(target));
        outcome.WriteActual(Year, new Figure(actual));
        return outcome;
    }
}
