using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Submissions;

public sealed class SubmissionBulkTests(TemplateDatabase template) : HomeTest(template)
{
    [Fact]
    public async Task Accepting_TakesWhatWasHandedIn_AndSaysWhyNotTheOthers()
    {
        await CompleteAsync();
        await Flow.HandInAsync(Ono, Record, "", CancellationToken.None);

        var outcomes = await Bulk.AcceptAsync(Miura, Records("sangyo", "shoko", "kiki"), "", CancellationToken.None);

        Assert.Equal(Records("sangyo", "shoko", "kiki").Zip([false, true, false]), outcomes.Select(outcome => (outcome.Record, outcome.IsDone)));
        Assert.Contains("いまの状態では", outcomes[0].Message, StringComparison.Ordinal);
        Assert.Contains("まだ作られていません", outcomes[2].Message, StringComparison.Ordinal);
        Assert.Equal(SubmissionState.Accepted, (await LineAsync()).State);
    }

    [Fact]
    public async Task Extending_GivesADeadlineOfItsOwnAndTellsTheUnit()
    {
        await Bulk.ExtendAsync(Miura, Records("shoko"), new DateOnly(2026, 6, 12), "災害対応のため", CancellationToken.None);

        Assert.Equal(new DateOnly(2026, 6, 12), (await LineAsync()).OwnDeadline);
        Assert.Contains("6月12日（金）", Assert.Single(await Notices.ForAsync(Sakuma, CancellationToken.None)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Section_IsRefusedForEveryUnit()
    {
        var outcomes = await Bulk.PublishAsync(Ono, Records("shoko", "sangyo"), "", CancellationToken.None);

        Assert.All(outcomes, outcome => Assert.False(outcome.IsDone));
    }

    private static IEnumerable<string> Records(params string[] unitIds) => unitIds.Select(unitId => ManagementSheet.RecordOf(Year, unitId));

    private SubmissionBulk Bulk => new(Flow, Reminders());

    private async Task<SubmissionLine> LineAsync() =>
        (await new SubmissionList(Contexts, Clock).ForYearAsync(Miura, Year, CancellationToken.None)).Lines.Single(line => line.UnitId == "shoko");
}
