using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Submissions;

public sealed class ReminderTests(TemplateDatabase template) : HomeTest(template)
{
    [Fact]
    public async Task Draft_SaysWhoUntilWhenAndWhatIsMissing()
    {
        var draft = Assert.Single(await Reminders().DraftAsync(Miura, Year, ["shoko"], CancellationToken.None));

        Assert.Null(draft.WhyNot);
        Assert.All(new[] { "佐久間様", "大野様", "6月5日（金）", "あと16日", "・業務内容と果たすべき役割が空です" }, part => Assert.Contains(part, draft.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sending_ReachesMembersAndHeadsByNoticeAndMail_AndIsLogged()
    {
        await using var office = new PostOffice();

        var sent = await Reminders(new MailSettings("127.0.0.1", office.Port, "planning@city.example", "", "", false, "https://planning.city.example"))
            .SendAsync(Miura, Year, "shoko", "お願いします。", CancellationToken.None);

        Assert.Equal(new ReminderSent(2, 2, 2), sent);
        Assert.Equal(("三浦", "/sheets/2026/shoko"), (await Notices.ForAsync(Sakuma, CancellationToken.None)) is [var notice] ? (notice.From, notice.Address) : default);
        Assert.Equal(["Member@city.example", "SectionHead@city.example"], office.Mails.Select(mail => mail.To).Order());
        Assert.Contains("お願いします。\r\n\r\nhttps://planning.city.example/sheets/2026/shoko".ReplaceLineEndings("\n"), PostOffice.WordsOf(office.Mails[0].Text).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        await using var context = await Contexts.CreateDbContextAsync();
        Assert.Equal("お願いします。", (await context.Changes.SingleAsync(change => change.Words == Application.Submissions.Reminders.Words)).New);
    }

    [Fact]
    public async Task MailServerThatIsAway_LosesNoNotice()
    {
        var sent = await Reminders(new MailSettings("127.0.0.1", 1, "planning@city.example", "", "", false, "")).SendAsync(Miura, Year, "shoko", "お願いします。", CancellationToken.None);

        Assert.Equal(new ReminderSent(2, 2, 0), sent);
        Assert.Single(await Notices.ForAsync(Ono, CancellationToken.None));
    }

    [Fact]
    public async Task SameTextTwice_IsRefused()
    {
        await Reminders().SendAsync(Miura, Year, "shoko", "お願いします。", CancellationToken.None);

        await Assert.ThrowsAsync<SubmissionRefusedException>(() => Reminders().SendAsync(Miura, Year, "shoko", "お願いします。", CancellationToken.None));
    }

    [Fact]
    public async Task HandedInSheet_OrSender_OutsideThePolicyDivision_IsRefused()
    {
        await Assert.ThrowsAsync<AccessRefusedException>(() => Reminders().SendAsync(Ono, Year, "shoko", "お願いします。", CancellationToken.None));
        await CompleteAsync();
        await Flow.HandInAsync(Ono, Record, "", CancellationToken.None);

        await Assert.ThrowsAsync<AccessRefusedException>(() => Reminders().SendAsync(Miura, Year, "shoko", "お願いします。", CancellationToken.None));
    }

    [Fact]
    public async Task UnitWithoutAccounts_IsRefusedInWords() =>
        Assert.Contains("届け先", (await Assert.ThrowsAsync<SubmissionRefusedException>(() => Reminders().SendAsync(Miura, Year, "kiki", "お願いします。", CancellationToken.None))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(5, 29, 2)]
    [InlineData(5, 30, 0)]
    [InlineData(6, 5, 2)]
    [InlineData(6, 6, 0)]
    [InlineData(6, 8, 2)]
    public async Task ByItself_RemindsOnTheDaysOfTheSettings_OnceADay_WhicheverInstance(int month, int day, int expected)
    {
        Clock.Now = new DateTimeOffset(2026, month, day, 1, 0, 0, TimeSpan.Zero);

        var counts = await Task.WhenAll(Reminders().SendDueAsync(CancellationToken.None), Reminders().SendDueAsync(CancellationToken.None));

        Assert.Equal(expected, counts.Sum());
        Assert.Equal(expected > 0 ? 1 : 0, (await Notices.ForAsync(Sakuma, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task ByItself_StopsWhenItWasHandedIn()
    {
        await CompleteAsync();
        await Flow.HandInAsync(Ono, Record, "", CancellationToken.None);
        Clock.Now = new DateTimeOffset(2026, 6, 5, 1, 0, 0, TimeSpan.Zero);

        await Reminders().SendDueAsync(CancellationToken.None);

        Assert.Empty(await Notices.ForAsync(Sakuma, CancellationToken.None));
    }

    [Fact]
    public async Task Steps_AreToldToThoseWhomTheyConcern()
    {
        await CompleteAsync();
        await Flow.ProposeAsync(Sakuma, Record, "お願いします。", CancellationToken.None);
        await Flow.HandInAsync(Ono, Record, "", CancellationToken.None);
        await Talk.BeginAsync(Miura, Record, RemarkKind.Remark, Domain.Sheets.SheetField.Goal, "件数を。", null, "", CancellationToken.None);
        await Flow.ReturnAsync(Miura, Record, new DateOnly(2026, 5, 22), "目標をお願いします。", CancellationToken.None);

        Assert.Equal(["商工課のシートが差し戻されました", "商工課のシートが部内確認に回りました"], (await Notices.ForAsync(Ono, CancellationToken.None)).Select(notice => notice.Title));
        var returned = Assert.Single(await Notices.ForAsync(Sakuma, CancellationToken.None));
        Assert.Contains("5月22日（金）までに", returned.Body, StringComparison.Ordinal);
        Assert.Empty(await Notices.ForAsync(Miura, CancellationToken.None));
    }

    [Fact]
    public async Task Notice_IsReadByItsReaderOnly_AndReachesTheDeputy()
    {
        var deputy = Someone("代理", null, StaffRole.Viewer);
        await using (var context = await Contexts.CreateDbContextAsync())
        {
            context.Add(new Account { Id = deputy.AccountId, UserName = "dairi", Name = deputy.Name });
            context.Add(new Deputyship(Ono.AccountId, deputy.AccountId, new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 31)));
            await context.SaveChangesAsync();
        }
        await CompleteAsync();
        await Flow.ProposeAsync(Sakuma, Record, "", CancellationToken.None);
        var notice = Assert.Single(await Notices.ForAsync(deputy, CancellationToken.None));

        Assert.Null(await Notices.ReadAsync(Sakuma, notice.Id, CancellationToken.None));
        Assert.Equal((1, "/sheets/2026/shoko"), (await Notices.CountUnreadAsync(deputy, CancellationToken.None), await Notices.ReadAsync(deputy, notice.Id, CancellationToken.None)));
        Assert.Equal(0, await Notices.CountUnreadAsync(deputy, CancellationToken.None));
    }
}
