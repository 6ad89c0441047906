using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Sheets;

namespace MunicipalPlanning.Application.Tests.Schedules;

public sealed class ScheduleArrangingTests(TemplateDatabase template) : SheetTest(template)
{
    private const string Project = "sogyo-shien";

    [Fact]
    public async Task AddedRows_StandWhereTheyWerePut()
    {
        await Schedules.AddRowsAsync(Sakuma, Year, "shoko", Project, 1, [new NewScheduleRow("甲", [Entry(5, 5)]), new NewScheduleRow("乙", [])], CancellationToken.None);

        Assert.Equal(["募集", "甲", "乙", "講座"], await TitlesAsync());
    }

    [Fact]
    public async Task MovedRow_KeepsItsMonths()
    {
        var row = (await ViewAsync()).PriorityProjects[0].Schedule[1];

        await Schedules.MoveRowAsync(Sakuma, Year, "shoko", Project, row.Id, 0, CancellationToken.None);

        var moved = (await ViewAsync()).PriorityProjects[0].Schedule[0];
        Assert.Equal(("講座", 7, 2), (moved.Title, moved.Entries[0].From, moved.Entries[0].To));
    }

    [Fact]
    public async Task RemovedRow_IsGoneAndTheOthersStay()
    {
        var row = (await ViewAsync()).PriorityProjects[0].Schedule[0];

        await Schedules.RemoveRowsAsync(Sakuma, Year, "shoko", Project, [row.Id], CancellationToken.None);

        Assert.Equal(["講座"], await TitlesAsync());
    }

    private async Task<IEnumerable<string>> TitlesAsync() => (await ViewAsync()).PriorityProjects[0].Schedule.Select(row => row.Title);
}
