using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Sheets;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Access;

/// <summary>The whole matrix through the services: each verb is called by each role, for own and other units, in each state, and is done or refused.</summary>
public sealed class RightsThroughServicesTests(TemplateDatabase template) : SheetTest(template)
{
    private static readonly Verb[] WithOrWithoutReview = [Verb.HandIn, Verb.Withdraw];
    private readonly string _record = ManagementSheet.RecordOf(Year, "shoko");
    private int _calls;

    [Fact]
    public async Task EveryVerb_ByEveryRoleInEveryState_IsDoneOrRefusedAsTheOracleSays()
    {
        await using var services = await ServicesAsync();
        await CompleteAsync();
        var different = new List<string>();
        foreach (var skips in new[] { false, true })
        {
            await SkipReviewAsync(skips);
            foreach (var (verb, call) in Calls(services).Where(call => !skips || WithOrWithoutReview.Contains(call.Verb)))
            {
                foreach (var state in Enum.GetValues<SubmissionState>())
                {
                    foreach (var (person, role, isOwn) in People())
                    {
                        // A sheet is begun before it has a state.
                        var expected = RightsOracle.May(verb, role, isOwn, verb == Verb.Create ? SubmissionState.Drafting : state, skips);
                        await SetAsync(state);
                        var before = await LogAsync();
                        var isDone = await IsDoneAsync(() => call(person));
                        var isLogged = await LogAsync() > before;
                        if (isDone != expected || isLogged != expected)
                            different.Add($"{role} {(isOwn ? "own" : "other")} {verb} in {state}, skips {skips}: done {isDone}, logged {isLogged}");
                    }
                }
            }
        }

        Assert.True(_calls > 800);
        Assert.Empty(different);
    }

    private static IEnumerable<(Person, StaffRole, bool)> People() =>
        from role in Enum.GetValues<StaffRole>()
        from isOwn in new[] { true, false }
        select (Someone($"{role}", isOwn ? role == StaffRole.DepartmentHead ? "sangyo" : "shoko" : "nosei", role), role, isOwn);

    private IEnumerable<(Verb Verb, Func<Person, Task> Call)> Calls(ServiceProvider services)
    {
        var flow = services.GetRequiredService<SubmissionFlow>();
        var talk = services.GetRequiredService<RemarkTalk>();
        var tomorrow = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(2);
        yield return (Verb.Propose, person => flow.ProposeAsync(person, _record, "", default));
        yield return (Verb.HandIn, person => flow.HandInAsync(person, _record, "", default));
        yield return (Verb.Withdraw, person => flow.WithdrawAsync(person, _record, "", default));
        yield return (Verb.SendBack, person => flow.SendBackAsync(person, _record, "直して", default));
        yield return (Verb.Return, person => flow.ReturnAsync(person, _record, tomorrow, "直して", default));
        yield return (Verb.Accept, person => flow.AcceptAsync(person, _record, "", default));
        yield return (Verb.Publish, person => flow.PublishAsync(person, _record, "", default));
        yield return (Verb.Unpublish, person => flow.UnpublishAsync(person, _record, "誤り", default));
        yield return (Verb.Remind, person => flow.ExtendAsync(person, _record, tomorrow, "", default));
        yield return (Verb.Remark, person => talk.BeginAsync(person, _record, RemarkKind.Remark, SheetField.Goal, "具体的に", null, "", default));
        yield return (Verb.Consult, person => talk.BeginAsync(person, _record, RemarkKind.Consultation, SheetField.Goal, "どうしますか", null, "", default));
        yield return (Verb.Write, WriteAsync);
        yield return (Verb.Create, CreateAsync);
    }

    private async Task WriteAsync(Person person)
    {
        var old = (await ViewAsync()).Role;
        Assert.IsType<FieldOutcome.Saved>(await Editing.ChangeAsync(person, Year, "shoko", SheetField.Role, old, old == "一" ? "二" : "一", default));
    }

    private async Task CreateAsync(Person person)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        await context.Sheets.Where(sheet => sheet.Year == Year.Next).ExecuteDeleteAsync();
        await context.Submissions.Where(submission => submission.Year == Year.Next).ExecuteDeleteAsync();
        await Creation.CreateAsync(person, Year.Next, "shoko", false, default);
    }

    private async Task<bool> IsDoneAsync(Func<Task> call)
    {
        _calls++;
        try
        {
            await call();
            return true;
        }
        catch (Exception refusal) when (refusal is AccessRefusedException or SheetRefusedException)
        {
            return false;
        }
    }

    private async Task<ServiceProvider> ServicesAsync()
    {
        await using var context = await Contexts.CreateDbContextAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Planning", context.Database.GetConnectionString())]).Build();
        return new ServiceCollection().AddSingleton<ILoggerFactory, LoggerFactory>().AddSingleton(typeof(ILogger<>), typeof(Logger<>)).AddPlanning(configuration).BuildServiceProvider();
    }

    private async Task CompleteAsync()
    {
        await Editing.ChangeAsync(Sakuma, Year, "shoko", SheetField.Role, "", "一", default);
        await Arranging.AddRelationAsync(Sakuma, Year, "shoko", "基本計画", null, ["②にぎわいの創出"], default);
    }

    private async Task SkipReviewAsync(bool skips)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        await context.YearPrograms.Where(program => program.Year == Year).ExecuteDeleteAsync();
        var program = new YearProgram(Year);
        program.SkipInternalReview(skips);
        context.Add(program);
        await context.SaveChangesAsync();
    }

    private async Task SetAsync(SubmissionState state)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        var (round, returned) = (state == SubmissionState.Drafting ? 0 : 1, state == SubmissionState.Returned ? 1 : 0);
        await context.Database.ExecuteSqlAsync($"delete from remarks; update submissions set state = {state.ToString()}, round = {round}, returned_round = {returned}, deadline = null where record = {_record}");
    }

    private async Task<int> LogAsync()
    {
        await using var context = await Contexts.CreateDbContextAsync();
        return await context.Changes.CountAsync(change => change.Kind != ChangeKind.Refusal);
    }
}
