using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Tests.Sheets;

public sealed class SheetEditingTests(TemplateDatabase template) : SheetTest(template)
{
    private const string Goal = "創業を増やす。";

    [Fact]
    public async Task Change_IsStoredAndLoggedWithWhoAndBothTexts()
    {
        var outcome = await ChangeAsync(Sakuma, SheetField.Goal, Goal, "創業を十件増やす。");

        Assert.IsType<FieldOutcome.Saved>(outcome);
        Assert.Equal("創業を十件増やす。", (await ViewAsync()).Goal);
        await using var context = await Contexts.CreateDbContextAsync();
        var change = await context.Changes.SingleAsync();
        Assert.Equal(("佐久間", "sheet/2026/shoko", "goal", Goal, "創業を十件増やす。"), (change.Person, change.Record, change.Field, change.Old, change.New));
    }

    [Fact]
    public async Task LaterChange_OfTheSameField_IsAnsweredWithTheirTextAndOverwritesNothing()
    {
        await ChangeAsync(Sakuma, SheetField.Goal, Goal, "佐久間の文");

        var outcome = await ChangeAsync(Ono, SheetField.Goal, Goal, "大野の文");

        var conflict = Assert.IsType<FieldOutcome.Conflict>(outcome);
        Assert.Equal(("佐久間の文", "佐久間"), (conflict.Theirs, conflict.Person));
        Assert.Equal("佐久間の文", (await ViewAsync()).Goal);
    }

    [Fact]
    public async Task SimultaneousChanges_OfTheSameField_OneIsSavedAndOneConflicts()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => ChangeAsync(Sakuma, SheetField.Goal, Goal, $"文{i}")));

        Assert.Single(outcomes.OfType<FieldOutcome.Saved>());
        Assert.Equal(7, outcomes.OfType<FieldOutcome.Conflict>().Count());
    }

    [Fact]
    public async Task SimultaneousChanges_OfDifferentFields_AllGoThrough()
    {
        var outline = SheetField.ProjectOutline("sogyo-shien");
        var outcomes = await Task.WhenAll(
            ChangeAsync(Sakuma, SheetField.Goal, Goal, "新しい目標"),
            ChangeAsync(Ono, SheetField.Role, "", "新しい役割"),
            ChangeAsync(Ono, outline, "創業支援事業の内容", "新しい内容"));

        Assert.All(outcomes, outcome => Assert.IsType<FieldOutcome.Saved>(outcome));
        var view = await ViewAsync();
        Assert.Equal(("新しい目標", "新しい役割", "新しい内容"), (view.Goal, view.Role, view.PriorityProjects[0].Outline));
    }

    [Fact]
    public async Task ScheduleRow_Rewritten_KeepsItsPlaceAndEntries()
    {
        var row = (await ViewAsync()).PriorityProjects[0].Schedule[1];
        var text = ScheduleRowText.Write("講座（全6回）", [Entry(10, 2, "後期"), Entry(12, 12, "発表", Domain.Schedules.ScheduleEntryKind.Text)]);

        await ChangeAsync(Sakuma, SheetField.ScheduleRow("sogyo-shien", row.Id), ScheduleRowText.Write(row.Title, row.Entries), text);

        var rewritten = (await ViewAsync()).PriorityProjects[0].Schedule[1];
        Assert.Equal("講座（全6回）", rewritten.Title);
        Assert.Equal([(10, 2, "後期"), (12, 12, "発表")], rewritten.Entries.Select(entry => (entry.From, entry.To, entry.Text)));
    }

    [Fact]
    public async Task Field_TakenAwayMeanwhile_IsGone()
    {
        var row = (await ViewAsync()).PriorityProjects[0].Schedule[0];
        await Schedules.RemoveRowsAsync(Sakuma, Year, "shoko", "sogyo-shien", [row.Id], CancellationToken.None);

        var outcome = await ChangeAsync(Ono, SheetField.ScheduleRow("sogyo-shien", row.Id), ScheduleRowText.Write(row.Title, row.Entries), ScheduleRowText.Write("別", []));

        Assert.IsType<FieldOutcome.Gone>(outcome);
        Assert.Single((await ViewAsync()).PriorityProjects[0].Schedule);
    }

    [Fact]
    public async Task Text_BeyondEveryLimit_IsRefusedInWords()
    {
        var outcome = await ChangeAsync(Sakuma, SheetField.Goal, Goal, new string('長', TextLimits.Paragraphs + 1));

        Assert.Contains("短く", Assert.IsType<FieldOutcome.Refused>(outcome).Message, StringComparison.Ordinal);
        Assert.Equal(Goal, (await ViewAsync()).Goal);
    }

    [Fact]
    public async Task Choice_OfAnItemThatIsNotThere_IsRefusedInWords()
    {
        var outcome = await ChangeAsync(Sakuma, SheetField.ProjectMeasure("sogyo-shien"), "item:nigiwai", "item:gone");

        Assert.Contains("もうありません", Assert.IsType<FieldOutcome.Refused>(outcome).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nosei", StaffRole.Member)]
    [InlineData("shoko", StaffRole.Viewer)]
    [InlineData(null, StaffRole.Member)]
    public async Task OtherPerson_IsRefusedByEveryVerb(string? unitId, StaffRole role)
    {
        var person = Someone("よその人", unitId, role);
        var verbs = new Func<Task>[]
        {
            () => ChangeAsync(person, SheetField.Goal, Goal, "よその文"),
            () => Arranging.AddRelationAsync(person, Year, "shoko", "①", null, [], CancellationToken.None),
            () => Arranging.AddRelatedProjectAsync(person, Year, "shoko", PlanChoice.None, PlanChoice.None, CancellationToken.None),
            () => Arranging.DropProjectAsync(person, Year, "shoko", "sogyo-shien", CancellationToken.None),
            () => Arranging.MoveProjectAsync(person, Year, "shoko", "sogyo-shien", 0, CancellationToken.None),
            () => Picking.PickAsync(person, Year, "shoko", "sogyo-shien", null, CancellationToken.None),
            () => Picking.BeginAsync(person, Year, "shoko", "新規", CancellationToken.None),
            () => Schedules.AddRowsAsync(person, Year, "shoko", "sogyo-shien", 0, [new NewScheduleRow("行", [])], CancellationToken.None),
            () => Creation.CreateAsync(person, new(2027), "shoko", true, CancellationToken.None),
        };

        foreach (var verb in verbs)
            await Assert.ThrowsAsync<AccessRefusedException>(verb);

        await using var context = await Contexts.CreateDbContextAsync();
        Assert.Equal(0, await context.Changes.CountAsync());
    }

    private Task<FieldOutcome> ChangeAsync(Person person, SheetField field, string old, string text) =>
        Editing.ChangeAsync(person, Year, "shoko", field, old, text, CancellationToken.None);
}
