using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Sheets;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Submissions;

/// <summary>The sheet of 商工課, written so far that it can be handed in, with the people who move it on.</summary>
public abstract class WorkflowTest(TemplateDatabase template) : SheetTest(template)
{
    protected const string Record = "sheet/2026/shoko";
    protected static readonly Person Miura = Someone("三浦", "kiki", StaffRole.PolicyDivision);
    protected static readonly SheetField Outline = SheetField.ProjectOutline("sogyo-shien");
    private ServiceProvider _services = null!;

    protected SubmissionFlow Flow => _services.GetRequiredService<SubmissionFlow>();

    protected RemarkTalk Talk => new(Contexts, TimeProvider.System);

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _services = Services(Contexts.CreateDbContext().Database.GetConnectionString()!);
        await Editing.ChangeAsync(Sakuma, Year, "shoko", SheetField.Role, "", "商工の振興を担う。", Token);
        var relation = await Arranging.AddRelationAsync(Sakuma, Year, "shoko", "①基本計画", "plan", ["・にぎわい"], Token);
        Assert.NotEqual(Guid.Empty, relation);
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _services.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>The services of one instance of the application.</summary>
    protected static ServiceProvider Services(string connectionString)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Planning", connectionString)]).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(NullLogger<>));
        services.AddPlanning(configuration);
        return services.BuildServiceProvider();
    }

    protected async Task<SheetForEditing> SheetAsync(Person person) => (await Opening.OpenAsync(person, Year, "shoko", Token))!;

    /// <summary>Handed in, remarked on in the given fields, and sent back.</summary>
    protected async Task ReturnAsync(params SheetField[] asked)
    {
        await Flow.HandInAsync(Ono, Record, "", Token);
        foreach (var field in asked)
            await Talk.BeginAsync(Miura, Record, RemarkKind.Remark, field, "数を書いてください。", null, "", Token);
        await Flow.ReturnAsync(Miura, Record, new DateOnly(2099, 6, 5), "達成の基準をお願いします。", Token);
    }

    protected async Task OpenYearAsync(bool skipsInternalReview, params SheetPart[] open)
    {
        await using var context = await Contexts.CreateDbContextAsync(Token);
        var program = new YearProgram(Year);
        program.SkipInternalReview(skipsInternalReview);
        program.Add(new YearPhase(PhaseKind.GoalSetting, new(2020, 4, 1), new(2020, 5, 22), new(2020, 5, 29), new(2020, 6, 12), null, open));
        context.Add(program);
        await context.SaveChangesAsync(Token);
    }
}
