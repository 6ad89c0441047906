using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Reform;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Submissions;

public sealed class WaitingReformsTests(TemplateDatabase template) : ReformTest(template)
{
    private const string Address = "/reform/report/2026/madoguchi";

    [Fact]
    public async Task Nothing_WaitsBeforeTheReportIsBegun() => Assert.Empty(await WaitingAsync(Sakuma));

    [Fact]
    public async Task MainUnit_WritesAndHandsIn_TheOtherWritesWithIt()
    {
        await BeginAllAsync(Miura);

        var write = Assert.Single(await WaitingAsync(Sakuma));
        Assert.Equal((WaitingKind.Finish, "商工課の行革報告を書く（1件）", Address, new DateOnly(2027, 3, 26)), (write.Kind, write.Title, write.Address, write.Deadline));
        var shared = Assert.Single(await WaitingAsync(Farmer), item => item.UnitId == "shoko");
        Assert.Equal(("共同の行革報告に書き込む（1件）", "窓口の総合化。提出は商工課がします。"), (shared.Title, shared.Why));

        await WriteAsync();

        Assert.Equal((WaitingKind.Forward, "商工課の行革報告を部内確認へ回す（1件）"), Only(await WaitingAsync(Sakuma)));
        Assert.Equal((WaitingKind.Forward, "商工課の行革報告を提出する（1件）"), Only(await WaitingAsync(Ono)));
        Assert.DoesNotContain(await WaitingAsync(Farmer), item => item.UnitId == "shoko");
    }

    [Fact]
    public async Task Report_WaitsForWhoeverHasItsTurn()
    {
        await BeginAllAsync(Miura);
        await WriteAsync();
        await MoveAsync(SubmissionVerb.Propose);
        Assert.Equal((WaitingKind.Review, "商工課の行革報告を読んで提出する（1件）"), Only(await WaitingAsync(Nakahara), item => item.UnitId == "shoko"));
        Assert.Empty(await WaitingAsync(Sakuma));

        await MoveAsync(SubmissionVerb.HandIn);
        var read = Assert.Single(await WaitingAsync(Miura), item => item.Kind == WaitingKind.Read);
        Assert.Equal(("提出された行革報告を読む（1件）", "/reform/kaikaku/2026/items?state=Submitted", new DateOnly(2027, 4, 23)), (read.Title, read.Address, read.Deadline));

        await MoveAsync(SubmissionVerb.Return);
        Assert.Equal((WaitingKind.Repair, "行革報告「窓口の総合化」を直す"), Only(await WaitingAsync(Sakuma)));
        Assert.Equal((WaitingKind.Repair, "共同の行革報告を直す（1件）"), Only(await WaitingAsync(Farmer), item => item.UnitId == "shoko"));
    }

    [Fact]
    public async Task AcceptedReports_WaitForPublication_OnceTheDayHasCome()
    {
        await BeginAllAsync(Miura);
        await MoveAsync(SubmissionVerb.HandIn);
        await MoveAsync(SubmissionVerb.Accept);
        Assert.DoesNotContain(await WaitingAsync(Miura), item => item.Kind == WaitingKind.Publish);

        // In the year after, in which the year that ended is still asked for.
        Clock.Now = new DateTimeOffset(2027, 5, 20, 1, 0, 0, TimeSpan.Zero);
        var publish = Assert.Single((await new WaitingList(Contexts, Clock).ForAsync(Miura, Year.Next, CancellationToken.None)).Waiting, item => item.Kind == WaitingKind.Publish);

        Assert.Equal(("確認済の行革報告を公表する（1件）", "/reform/kaikaku/2026/items/bulk?do=Publish"), (publish.Title, publish.Address));
    }

    [Fact]
    public async Task Consultation_WaitsForAnAnswer_AtTheVeryField()
    {
        await BeginAllAsync(Miura);
        await Talk.BeginAsync(Miura, DeskRecord, RemarkKind.Consultation, new SheetField("rating"), "Bでよいですか。", null, "", CancellationToken.None);

        var answer = Assert.Single(await WaitingAsync(Farmer), item => item.Kind == WaitingKind.Answer);

        Assert.Equal(("行革報告「窓口の総合化」の「評価」: 「Bでよいですか。」", $"{Address}#rating"), (answer.Why, answer.Address));
    }

    [Fact]
    public async Task CommentOfACommittee_WaitsForTheUnitsInCharge_UntilOneOfThemAnswers()
    {
        var comments = new CommitteeComments(Contexts, Clock);
        await comments.AddAsync(Miura, Desk, Year, new CommentText("推進委員会", "2026-07-10", "案内をわかりやすく。"), CancellationToken.None);

        var waiting = Assert.Single(await WaitingAsync(Farmer));
        Assert.Equal((WaitingKind.Comment, "委員会の意見に対応を書く（1件）", "令和8年度の行革報告「窓口の総合化」への意見です。", "/reform/kaikaku/2026/comments"), (waiting.Kind, waiting.Title, waiting.Why, waiting.Address));
        Assert.Single(await WaitingAsync(Sakuma));
        Assert.Empty(await WaitingAsync(Miura));

        var comment = (await ReportAsync()).Items.SelectMany(item => item.Report?.Comments ?? []).Single();
        await comments.AnswerAsync(Sakuma, Desk, Year, comment.Id, "", "札を大きくした。", CancellationToken.None);
        Assert.Empty(await WaitingAsync(Farmer));
    }

    private static (WaitingKind, string) Only(IReadOnlyList<WaitingItem> items, Predicate<WaitingItem>? about = null)
    {
        var item = Assert.Single(items, about ?? (_ => true));
        return (item.Kind, item.Title);
    }

    /// <summary>What concerns reports: everything that leads to 行革報告.</summary>
    private async Task<IReadOnlyList<WaitingItem>> WaitingAsync(Person person) =>
        [.. (await new WaitingList(Contexts, Clock).ForAsync(person, Year, CancellationToken.None)).Waiting.Where(item => item.Address?.StartsWith("/reform/", StringComparison.Ordinal) == true)];
}
