using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Submissions;

public sealed class SubmissionBulkTests(TemplateDatabase template) : HomeTest(template)
{
    [Fact]
    public async Task Accepting_TakesWhatWasHandedIn_AndSaysWhyNotTheOthers()
    {
        await CompleteAsync();
        await Flow.HandInAsync(Ono, Record, "", CancellationToken.None);

        var outcomes = await Bulk.AcceptAsync(Miura, Year, ["sangyo", "shoko", "kiki"], "", CancellationToken.None);

        Assert.Equal([("sangyo", false), ("shoko", true), ("kiki", false)], outcomes.Select(outcome => (outcome.UnitId, outcome.IsDone)));
        Assert.Contains("いまの状態では", outcomes[0].Message, StringComparison.Ordinal);
        Assert.Contains("まだ作られていません", outcomes[2].Message, StringComparison.Ordinal);
        Assert.Equal(SubmissionState.Accepted, (await LineAsync()).State);
    }

    [Fact]
    public async Task Extending_GivesADeadlineOfItsOwnAndTellsTheUnit()
    {
        await Bulk.ExtendAsync(Miura, Year, ["shoko"], new DateOnly(2026, 6, 12), "災害対応のため", CancellationToken.None);

        Assert.Equal(new DateOnly(2026, 6, 12), (await LineAsync()).OwnDeadline);
        Assert.Contains("6月12日（金）", Assert.Single(await Notices.ForAsync(Sakuma, CancellationToken.None)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Section_IsRefusedForEveryUnit()
    {
        var outcomes = await Bulk.PublishAsync(Ono, Year, ["shoko", "sangyo"], "", CancellationToken.None);

        Assert.All(outcomes, outcome => Assert.False(outcome.IsDone));
    }

    private SubmissionBulk Bulk => new(Flow, Reminders());

    private async Task<SubmissionLine> LineAsync() =>
        (await new SubmissionList(Contexts, Clock).ForYearAsync(Miura, Year, CancellationToken.None)).Lines.Single(line => line.UnitId == "shoko");
}
