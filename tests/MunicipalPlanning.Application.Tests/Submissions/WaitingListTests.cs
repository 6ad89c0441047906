using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Submissions;

public sealed class WaitingListTests(TemplateDatabase template) : HomeTest(template)
{
    [Fact]
    public async Task Draft_NamesWhatIsMissingAndLeadsToTheFirstField()
    {
        var finish = Assert.Single(await WaitingAsync(Sakuma), item => item.Kind == WaitingKind.Finish);

        Assert.Equal((SheetField.Role, new DateOnly(2026, 6, 5)), (finish.Field, finish.Deadline));
        Assert.Contains("業務内容と果たすべき役割が空です", finish.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SheetWithNothingMissing_IsToBePassedOn()
    {
        await CompleteAsync();

        Assert.Contains("部内確認へ回す", Assert.Single(await WaitingAsync(Sakuma), item => item.Kind == WaitingKind.Forward).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProposedSheet_WaitsForBothHeadsAndNoLongerForTheMember()
    {
        await CompleteAsync();
        await Flow.ProposeAsync(Sakuma, Record, "", CancellationToken.None);

        Assert.DoesNotContain(await WaitingAsync(Sakuma), item => item.UnitId == "shoko");
        Assert.Equal(WaitingKind.Review, Assert.Single(await WaitingAsync(Ono), item => item.UnitId == "shoko").Kind);
        Assert.Equal(WaitingKind.Review, Assert.Single(await WaitingAsync(Nakahara), item => item.UnitId == "shoko").Kind);
    }

    [Fact]
    public async Task ReturnedSheet_SaysWhoAsksForWhatAndComesFirst()
    {
        await ReturnAsync(new DateOnly(2026, 5, 22));
        await Talk.BeginAsync(Ono, Record, RemarkKind.Consultation, SheetField.Role, "これでよいですか。", null, "", CancellationToken.None);

        var waiting = await WaitingAsync(Sakuma);

        Assert.Equal([WaitingKind.Repair, WaitingKind.Answer], waiting.Select(item => item.Kind));
        Assert.Equal((SheetField.Goal, new DateOnly(2026, 5, 22)), (waiting[0].Field, waiting[0].Deadline));
        Assert.Contains("三浦さんの指摘 1件。「件数を書いてください。」", waiting[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consultation_WaitsForWhomeverDidNotSpeakLast()
    {
        await Talk.BeginAsync(Ono, Record, RemarkKind.Consultation, SheetField.Goal, "回数は合っていますか。", null, "", CancellationToken.None);

        Assert.Contains("大野さんからの相談", Assert.Single(await WaitingAsync(Sakuma), item => item.Kind == WaitingKind.Answer).Title, StringComparison.Ordinal);
        Assert.DoesNotContain(await WaitingAsync(Ono), item => item.Kind == WaitingKind.Answer);
    }

    [Fact]
    public async Task TextOfLastYear_IsAskedForUntilSomebodyChangesIt()
    {
        Assert.Equal(SheetField.ProjectOutline("sogyo-shien"), Assert.Single(await WaitingAsync(Sakuma), item => item.Kind == WaitingKind.SameAsLastYear).Field);

        await Editing.ChangeAsync(Sakuma, Year, "shoko", SheetField.ProjectOutline("sogyo-shien"), "創業支援事業の内容", "新しい内容", CancellationToken.None);

        Assert.DoesNotContain(await WaitingAsync(Sakuma), item => item.Kind == WaitingKind.SameAsLastYear);
    }

    [Fact]
    public async Task TextOfLastYear_IsNotAskedForAgain_OnceSomebodyLetItStand()
    {
        await new SheetKeeping(Contexts, Clock).KeepAsync(Sakuma, Year, "shoko", SheetField.ProjectOutline("sogyo-shien"), CancellationToken.None);

        Assert.DoesNotContain(await WaitingAsync(Sakuma), item => item.Kind == WaitingKind.SameAsLastYear);
        await Assert.ThrowsAsync<AccessRefusedException>(() => new SheetKeeping(Contexts, Clock).KeepAsync(Someone("よその人", "nosei", StaffRole.Member), Year, "shoko", SheetField.Goal, CancellationToken.None));
    }

    [Fact]
    public async Task DutiesOfSeveralUnits_AreAllThere_ThoseTakenOverMarked()
    {
        var both = new Person(Guid.NewGuid(), "兼務", [new Duty(StaffRole.Member, "kiki"), new Duty(StaffRole.SectionHead, "nosei", "農政課長")]);

        var waiting = await WaitingAsync(both);

        Assert.Equal([("nosei", "農政課長"), ("kiki", null)], waiting.Where(item => item.Kind == WaitingKind.Create).Select(item => (item.UnitId, item.ActingFor)));
    }

    [Fact]
    public async Task PolicyDivision_ReadsWhatWasHandedIn()
    {
        await CompleteAsync();
        await Flow.HandInAsync(Ono, Record, "", CancellationToken.None);

        var read = Assert.Single(await WaitingAsync(Miura));

        Assert.Equal((WaitingKind.Read, new DateOnly(2026, 6, 26)), (read.Kind, read.Deadline));
    }

    [Theory]
    [InlineData(StaffRole.Viewer)]
    [InlineData(StaffRole.Administrator)]
    public async Task NothingWaits_ForThoseWhoOnlyReadOrAdminister(StaffRole role) =>
        Assert.Empty(await WaitingAsync(Someone("読む人", "shoko", role)));

    [Fact]
    public async Task BeforeTheYearBegins_NothingWaits()
    {
        Clock.Now = new DateTimeOffset(2026, 3, 30, 1, 0, 0, TimeSpan.Zero);

        Assert.Empty(await WaitingAsync(Sakuma));
    }

    [Fact]
    public async Task Overview_CountsRemarksForThoseWhoMaySeeThem_AndMarksWhatStandsStill()
    {
        await CompleteAsync();
        await Flow.HandInAsync(Ono, Record, "", CancellationToken.None);
        await Talk.BeginAsync(Miura, Record, RemarkKind.Remark, SheetField.Goal, "件数を。", null, "", CancellationToken.None);
        var list = new SubmissionList(Contexts, Clock);

        var (policy, section) = (await list.ForYearAsync(Miura, Year, CancellationToken.None), await list.ForYearAsync(Sakuma, Year, CancellationToken.None));

        Assert.Equal((1, 0), (policy.Lines.Single(line => line.UnitId == "shoko").OpenRemarks, section.Lines.Single(line => line.UnitId == "shoko").OpenRemarks));
        Assert.Equal([("sangyo", true), ("shoko", false), ("nosei", false), ("kiki", false)], policy.Lines.Select(line => (line.UnitId, line.IsStill)));
    }

    [Fact]
    public async Task ChangesOfOthers_AreToldAsSentences_WithoutHiddenRemarks()
    {
        await ReturnAsync(new DateOnly(2026, 5, 22));

        var changes = await new RecentChanges(Contexts, Clock).ForAsync(Ono, Year, ["shoko"], CancellationToken.None);

        Assert.Contains("業務内容と果たすべき役割を書きました。", changes.Changes.Select(change => change.Sentence));
        Assert.DoesNotContain(changes.Changes, change => change.Sentence.Contains("件数", StringComparison.Ordinal));
        Assert.DoesNotContain(changes.Changes, change => change.Person == "大野");
    }

    private async Task<IReadOnlyList<WaitingItem>> WaitingAsync(Person person, FiscalYear? year = null) =>
        (await new WaitingList(Contexts, Clock).ForAsync(person, year ?? Year, CancellationToken.None)).Waiting;
}
