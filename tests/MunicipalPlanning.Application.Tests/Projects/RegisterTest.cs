using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Tests.Projects;

/// <summary>The city of <see cref="SheetTest"/>, to which a test adds projects of its own.</summary>
public abstract class RegisterTest(TemplateDatabase template) : SheetTest(template)
{
    protected ProjectRegister Register => new(Contexts);

    protected static ProjectFilter All => new(Year);

    protected async Task<IReadOnlyList<string>> FindAsync(ProjectFilter filter) => [.. (await Register.FindAsync(filter, 1, CancellationToken.None)).Projects.Select(project => project.Id)];

    protected async Task AddAsync(string id, string name, string unitId, Action<ProjectYear>? write = null, string number = "", string formerName = "", FiscalYear? year = null)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        var project = new Project(id, name);
        project.Register(number, formerName);
        write?.Invoke(project.Open(year ?? Year, unitId));
        if (write is null)
            _ = project.In(year ?? Year) ?? project.Open(year ?? Year, unitId);
        context.Add(project);
        await context.SaveChangesAsync();
    }

    protected static Action<ProjectYear> Rated(Rating rating) => record => record.Judge().Rate(rating);

    protected static Action<ProjectYear> Funded(long? budget, long? settlement) => record => record.Fund(budget is { } b ? new Thousands(b) : null, settlement is { } s ? new Thousands(s) : null);
}
