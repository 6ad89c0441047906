using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Submissions;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Projects;

public sealed class PublishedFormTests(TemplateDatabase template) : WorkflowTest(template)
{
    private const string Id = "sogyo-shien";
    private const string ReviewRecord = "review/2026/sogyo-shien";

    private ProjectEditing Projects => new(Contexts, TimeProvider.System);

    private ProjectRows Rows => new(Contexts, TimeProvider.System);

    private ReviewSheets Reviews => new(Contexts, TimeProvider.System);

    private ProjectViews Forms => new(Contexts);

    [Fact]
    public async Task PublishedSheet_KeepsWhatItSaid_WhileTheTextGoesOn_UntilThePublicationIsTakenBack()
    {
        await PublishAsync(Record);

        Assert.IsType<FieldOutcome.Saved>(await ChangeAsync("outline", "創業支援事業の内容", "秋に改めた内容"));

        Assert.Equal("創業支援事業の内容", (await ViewAsync()).PriorityProjects.Single().Outline);
        Assert.Equal("創業支援事業の内容", (await SheetAsync(Sakuma)).View.PriorityProjects.Single().Outline);
        Assert.Equal("秋に改めた内容", (await Forms.FindAsync(Id, Year, Token))!.Outline);
        await Flow.UnpublishAsync(Miura, Record, "誤りがあったため", Token);
        Assert.Equal("秋に改めた内容", (await ViewAsync()).PriorityProjects.Single().Outline);
    }

    [Fact]
    public async Task ReviewSheet_WithGaps_IsNotHandedIn_AndTheListNamesThem()
    {
        await Reviews.BeginAsync(Sakuma, Year, Id, Token);

        var refused = await Assert.ThrowsAsync<SubmissionRefusedException>(() => Flow.HandInAsync(Ono, ReviewRecord, "", Token));

        Assert.Equal(["project/sogyo-shien/purpose", "project/sogyo-shien/activities"], refused.Problems.Select(problem => problem.Field));
    }

    [Fact]
    public async Task ReviewSheet_GoesTheSameWayAsASheet_AndKeepsEveryFigureThatWasPublished()
    {
        var (activity, output) = await WriteReviewAsync();
        await Flow.HandInAsync(Ono, ReviewRecord, "", Token);
        Assert.Contains("点検シートが提出済", (await Assert.ThrowsAsync<ProjectRefusedException>(() => ChangeAsync("purpose", "働く場をつくる。", "変"))).Message, StringComparison.Ordinal);

        var cell = new SheetField($"project/{Id}/activity/{activity}/output/{output}/target");
        await Talk.BeginAsync(Miura, ReviewRecord, RemarkKind.Remark, cell, "根拠を書いてください。", null, "", Token);
        await Flow.ReturnAsync(Miura, ReviewRecord, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(9), "目標を見直してください。", Token);
        Assert.Contains("求められた欄だけ", (await Assert.ThrowsAsync<ProjectRefusedException>(() => ChangeAsync("purpose", "働く場をつくる。", "変"))).Message, StringComparison.Ordinal);
        Assert.IsType<FieldOutcome.Saved>(await ChangeAsync($"activity/{activity}/output/{output}/target", "20", "25以上"));
        Assert.NotNull((await Talk.ForAsync(Ono, ReviewRecord, Token)).Single().RepairedAt);
        await Talk.SolveAsync(Miura, ReviewRecord, (await Talk.ForAsync(Miura, ReviewRecord, Token)).Single().Id, true, Token);
        await PublishAsync(ReviewRecord);
        await ChangeAsync($"activity/{activity}/output/{output}/target", "25以上", "99");
        await ChangeAsync($"activity/{activity}/budget", "300", "999");

        var published = (await Forms.FindReviewAsync(Id, Year, Token))!;
        Assert.Equal(("25以上", "300"), (published.Activities[0].Outputs[0].Target.Text, published.Activities[0].Budget.ToString()));
        Assert.Equal("99", (await Forms.FindAsync(Id, Year, Token))!.Activities[0].Outputs[0].Target.Text);
        Assert.Equal(published.Activities[0].Outputs[0].Target, (await Forms.ReviewsAsync(Year, "sangyo", Token)).Single(view => view.ProjectId == Id).Activities[0].Outputs[0].Target);
    }

    [Fact]
    public async Task PriorityProjects_GetTheirReviewSheetsAtOnce_AndEachOnce()
    {
        Assert.Equal(1, await Reviews.BeginForPriorityProjectsAsync(Miura, Year, Token));
        Assert.Equal(0, await Reviews.BeginForPriorityProjectsAsync(Miura, Year, Token));

        var line = Assert.Single(await Reviews.ForYearAsync(Sakuma, Year, null, Token));
        Assert.Equal(("創業支援事業", "商工課", SubmissionState.Drafting), (line.Name, line.UnitName, line.State));
    }

    private async Task<(Guid Activity, Guid Output)> WriteReviewAsync()
    {
        var (activity, output) = (Guid.NewGuid(), Guid.NewGuid());
        await Reviews.BeginAsync(Sakuma, Year, Id, Token);
        await ChangeAsync("purpose", "", "働く場をつくる。");
        await Rows.AddAsync(Sakuma, Year, Id, ProjectList.Activities, activity, new ProjectRow.Activity(new ExchangeActivity { Name = "創業塾", Budget = 300 }), 0, Token);
        await Rows.AddAsync(Sakuma, Year, Id, ProjectList.OutputsOf(activity), output, new ProjectRow.Measure(new ExchangeIndicator { Name = "受講者", Unit = "人" }), 0, Token);
        await ChangeAsync($"activity/{activity}/output/{output}/target", "", "20");
        return (activity, output);
    }

    private async Task PublishAsync(string record)
    {
        await Flow.HandInAsync(Ono, record, "", Token);
        await Flow.AcceptAsync(Miura, record, "", Token);
        await Flow.PublishAsync(Miura, record, "", Token);
    }

    private Task<FieldOutcome> ChangeAsync(string path, string old, string text) => Projects.ChangeAsync(Sakuma, Year, Id, path, old, text, Token);
}
