using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Projects;

public sealed class ProjectEditingTests(TemplateDatabase template) : RegisterTest(template)
{
    private const string Id = "sogyo-shien";
    private static readonly Person Policy = Someone("三浦", "seisaku", StaffRole.PolicyDivision);
    private static readonly Person Farmer = Someone("農野", "nosei", StaffRole.Member);

    private ProjectEditing Projects => new(Contexts, TimeProvider.System);

    private ProjectRows Rows => new(Contexts, TimeProvider.System);

    [Fact]
    public async Task Outline_ChangedOnce_StandsInEveryForm()
    {
        await PickAsync("sangyo");

        Assert.IsType<FieldOutcome.Saved>(await ChangeAsync(Sakuma, "outline", "創業支援事業の内容", "相談から開業まで支える。"));

        Assert.Equal("相談から開業まで支える。", (await ViewAsync()).PriorityProjects.Single().Outline);
        Assert.Equal("相談から開業まで支える。", (await ViewAsync("sangyo")).PriorityProjects.Single().Outline);
        Assert.Equal("相談から開業まで支える。", (await Register.ListAsync(All, CancellationToken.None)).Projects.Single(project => project.Id == Id).Outline);
        Assert.Equal("相談から開業まで支える。", (await new ProjectViews(Contexts).FindReviewAsync(Id, Year, CancellationToken.None))!.Outline);
        Assert.Equal([Id], await FindAsync(All with { Words = "開業まで" }));
    }

    [Fact]
    public async Task LaterChange_OfTheSameField_IsAnsweredAndOverwritesNothing()
    {
        await ChangeAsync(Sakuma, "purpose", "", "佐久間の目的");

        var outcome = await ChangeAsync(Ono, "purpose", "", "大野の目的");

        Assert.Equal(("佐久間の目的", "佐久間"), (Assert.IsType<FieldOutcome.Conflict>(outcome).Theirs, ((FieldOutcome.Conflict)outcome).Person));
    }

    [Theory]
    [InlineData("budget", "１２，４８０千円", "12480")]
    [InlineData("settlement", "▲3,775", "-3775")]
    [InlineData("budget", "", "")]
    public async Task Amount_AsPeopleWriteIt_IsStoredInThousands(string path, string written, string stored)
    {
        Assert.IsType<FieldOutcome.Saved>(await ChangeAsync(Sakuma, path, "", written));

        Assert.IsType<FieldOutcome.Saved>(await ChangeAsync(Sakuma, path, stored, stored));
        var project = await new ProjectViews(Contexts).FindAsync(Id, Year, CancellationToken.None);
        Assert.Equal(stored, AmountText.Write(path == "budget" ? project!.Budget : project!.Settlement));
    }

    [Fact]
    public async Task UnitOfAFigure_IsTheSectionsOwn_AndTheUnitInChargeIsNot()
    {
        var id = Guid.CreateVersion7();
        await Rows.AddAsync(Sakuma, Year, Id, ProjectList.Outcomes, id, new ProjectRow.Measure(new ExchangeIndicator { Name = "開業数" }), 0, CancellationToken.None);

        Assert.IsType<FieldOutcome.Saved>(await ChangeAsync(Sakuma, $"outcome/{id}/unit", "", "件"));

        Assert.Equal("担当課を変えるのは政策推進課です。", (await Assert.ThrowsAsync<ProjectRefusedException>(() => ChangeAsync(Sakuma, "unit", "shoko", "nosei"))).Message);
    }

    [Theory]
    [InlineData("budget", "調整中", "「調整中」は金額として読めません")]
    [InlineData("budget", "######", "金額として読めません")]
    [InlineData("budget", "9999999999999999999", "金額として読めません")]
    [InlineData("name", "", "空にはできません")]
    [InlineData("review/rating", "Z", "この内容は保存できません")]
    [InlineData("review/written-on", "五月", "作成日を日付で")]
    public async Task BadText_IsRefusedInWords_AndNothingChanges(string path, string text, string words)
    {
        var outcome = await ChangeAsync(Sakuma, path, path == "name" ? "創業支援事業" : "", text);

        Assert.Contains(words, Assert.IsType<FieldOutcome.Refused>(outcome).Message, StringComparison.Ordinal);
        await using var context = await Contexts.CreateDbContextAsync();
        Assert.Empty(await context.Changes.ToListAsync());
    }

    [Fact]
    public async Task Number_OfAnotherProject_IsRefused_AndOneThatStandsIsKeptForLife()
    {
        await AddAsync("other", "別の事業", "shoko", number: "０６０１");

        Assert.Contains("「別の事業」の番号", Assert.IsType<FieldOutcome.Refused>(await ChangeAsync(Sakuma, "number", "", "0601")).Message, StringComparison.Ordinal);
        Assert.IsType<FieldOutcome.Saved>(await ChangeAsync(Sakuma, "number", "", "0602"));
        Assert.Contains("事業番号は変わりません", (await Assert.ThrowsAsync<ProjectRefusedException>(() => ChangeAsync(Sakuma, "number", "0602", "0603"))).Message, StringComparison.Ordinal);
        Assert.IsType<FieldOutcome.Saved>(await ChangeAsync(Policy, "number", "0602", "0603"));
    }

    [Fact]
    public async Task OtherSection_MayNotWrite_AndAFormUnderExaminationClosesItsFields()
    {
        await Assert.ThrowsAsync<AccessRefusedException>(() => ChangeAsync(Farmer, "outline", "創業支援事業の内容", "変"));
        await SheetIsAsync(SubmissionVerb.HandIn);

        Assert.Contains("組織マネジメントシートが提出済", (await Assert.ThrowsAsync<ProjectRefusedException>(() => ChangeAsync(Sakuma, "outline", "創業支援事業の内容", "変"))).Message, StringComparison.Ordinal);
        Assert.IsType<FieldOutcome.Saved>(await ChangeAsync(Sakuma, "purpose", "", "シートには出ない目的"));
    }

    [Fact]
    public async Task Row_TakenAway_ComesBackWithAllThatItSaid()
    {
        var (activity, output) = (Guid.NewGuid(), Guid.NewGuid());
        await AddRowAsync(ProjectList.Activities, activity, new ProjectRow.Activity(new ExchangeActivity { Name = "創業塾", Years = [2026], Budget = 300 }));
        await AddRowAsync(ProjectList.OutputsOf(activity), output, new ProjectRow.Measure(new ExchangeIndicator { Name = "受講者", Unit = "人" }));
        await ChangeAsync(Sakuma, $"activity/{activity}/output/{output}/target", "", "20");
        await ChangeAsync(Sakuma, $"activity/{activity}/output/{output}/next-target", "", "30以上");

        var removed = await Rows.RemoveAsync(Sakuma, Year, Id, ProjectList.Activities, activity, CancellationToken.None);
        Assert.Empty((await ReadAsync()).Activities);
        await AddRowAsync(ProjectList.Activities, removed!.Id, removed.Row);

        var back = Assert.Single((await ReadAsync()).Activities);
        Assert.Equal((activity, "創業塾", new Thousands(300)), (back.Id, back.Name, back.Budget));
        Assert.Equal(("受講者", "20", "30以上"), (back.Outputs[0].Name, back.Outputs[0].Target.Text, back.Outputs[0].NextTarget.Text));
    }

    private Task<FieldOutcome> ChangeAsync(Person person, string path, string old, string text) => Projects.ChangeAsync(person, Year, Id, path, old, text, CancellationToken.None);

    private Task AddRowAsync(ProjectList list, Guid id, ProjectRow row) => Rows.AddAsync(Sakuma, Year, Id, list, id, row, 0, CancellationToken.None);

    private async Task<ProjectView> ReadAsync() => (await new ProjectViews(Contexts).FindAsync(Id, Year, CancellationToken.None))!;

    private async Task PickAsync(string unitId)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        (await context.Sheets.SingleAsync(sheet => sheet.UnitId == unitId && sheet.Year == Year)).Pick(new PriorityProject(Id, PlanChoice.None));
        await context.SaveChangesAsync();
    }

    private async Task SheetIsAsync(params SubmissionVerb[] verbs)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        var sheet = await context.Sheets.SingleAsync(sheet => sheet.UnitId == "shoko" && sheet.Year == Year);
        foreach (var verb in verbs)
            sheet.Submission.Do(verb, DateTimeOffset.UtcNow);
        await context.SaveChangesAsync();
    }
}
