using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Access;

public sealed class SigningInTests(TemplateDatabase template) : AccountTest(template)
{
    private static readonly DateOnly Spring = new(2026, 4, 1);

    [Fact]
    public async Task Failures_CloseKnownAndUnknownNumbersAlikeAndForLongerEachTime()
    {
        await AddAccountAsync("012345", "佐久間 恵子", (StaffRole.Member, "shoko", Spring, null));
        var signingIn = SigningIn();
        var (known, unknown) = (new List<string>(), new List<string>());

        for (var round = 0; round < 2; round++)
        {
            for (var attempt = 0; attempt < 6; attempt++)
            {
                known.Add(await RefusedAsync(signingIn, "012345", WrongPassphrase));
                unknown.Add(await RefusedAsync(signingIn, "999999", WrongPassphrase));
            }
            Time.Now = Time.Now.AddMinutes(16);
        }

        Assert.Equal(known, unknown);
        Assert.EndsWith("あと3回違うと15分間サインインできません。", known[1], StringComparison.Ordinal);
        Assert.Contains("5月20日 9時15分まで", known[4], StringComparison.Ordinal);
        Assert.Contains("5月20日 9時15分まで", known[5], StringComparison.Ordinal);
        Assert.EndsWith("あと4回違うと30分間サインインできません。", known[6], StringComparison.Ordinal);
        Assert.Contains("5月20日 9時46分まで", known[10], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClosedNumber_RefusesTheRightPassphraseUntilItsTime()
    {
        await AddAccountAsync("012345", "佐久間 恵子", (StaffRole.Member, "shoko", Spring, null));
        for (var attempt = 0; attempt < 5; attempt++)
            await RefusedAsync(SigningIn(), "012345", WrongPassphrase);

        Assert.Contains("までサインインできません", await RefusedAsync(SigningIn(), "012345", RightPassphrase), StringComparison.Ordinal);
        Time.Now = Time.Now.AddMinutes(15);
        await EnterAsync(SigningIn(), "012345", RightPassphrase);

        var logged = await LoggedAsync(ChangeKind.SignIn);
        Assert.Equal(["account/012345"], logged.Select(change => change.Record).Distinct());
        Assert.Equal("サインイン", logged[^1].Words);
        Assert.All(logged.SkipLast(1), refused => Assert.Null(refused.AccountId));
    }

    [Fact]
    public async Task UnknownNumber_IsLoggedWithoutWhatWasTyped()
    {
        await RefusedAsync(SigningIn(), "my pass phrase by mistake", WrongPassphrase);

        var logged = Assert.Single(await LoggedAsync(ChangeKind.SignIn));
        Assert.Equal(("account", "登録のない職員番号のサインインを断った"), (logged.Record, logged.Words));
    }

    [Fact]
    public async Task DisabledAccount_IsToldSoOnlyWithItsPassphrase()
    {
        var account = await AddAccountAsync("012345", "佐久間 恵子", (StaffRole.Member, "shoko", Spring, null));
        await using (var context = await Contexts.CreateDbContextAsync())
        {
            context.Attach(account).Entity.IsDisabled = true;
            await context.SaveChangesAsync();
        }

        Assert.Contains("利用を停止", await RefusedAsync(SigningIn(), "012345", RightPassphrase), StringComparison.Ordinal);
        Assert.StartsWith("職員番号かパスフレーズが違います", await RefusedAsync(SigningIn(), "012345", WrongPassphrase), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Duties_AreThoseOfTodayAndOfThosePersonsOneActsFor()
    {
        var head = await AddAccountAsync("kacho", "大野 隆", (StaffRole.SectionHead, "shoko", Spring, null), (StaffRole.Member, "nosei", Spring, new DateOnly(2026, 5, 19)));
        var member = await AddAccountAsync("kain", "佐久間 恵子", (StaffRole.Member, "shoko", Spring, null), (StaffRole.Member, "nosei", new DateOnly(2026, 5, 21), null));
        await using (var context = await Contexts.CreateDbContextAsync())
        {
            context.Add(new Deputyship(head.Id, member.Id, new DateOnly(2026, 5, 20), new DateOnly(2026, 5, 20)));
            await context.SaveChangesAsync();
        }

        var today = await Standings.ReadAsync(member.Id, CancellationToken.None);
        Time.Now = new DateTimeOffset(2026, 5, 20, 15, 1, 0, TimeSpan.Zero);
        var tomorrow = await Standings.ReadAsync(member.Id, CancellationToken.None);

        Assert.Equal([new Duty(StaffRole.Member, "shoko"), new Duty(StaffRole.SectionHead, "shoko", "大野 隆")], today!.Duties);
        Assert.Equal([new Duty(StaffRole.Member, "shoko"), new Duty(StaffRole.Member, "nosei")], tomorrow!.Duties);
    }

    [Fact]
    public async Task PassphraseChange_EndsTheOldOneAndKeepsTheRules()
    {
        var account = await AddAccountAsync("012345", "佐久間 恵子", (StaffRole.Member, "shoko", Spring, null));
        var before = await Standings.ReadAsync(account.Id, CancellationToken.None);
        var person = before!.ToPerson("10.0.0.1");

        var wrong = await Changing.ChangeAsync(person, WrongPassphrase, "river paper mountain nine", CancellationToken.None);
        var weak = await Changing.ChangeAsync(person, RightPassphrase, "password-password", CancellationToken.None);
        var done = await Changing.ChangeAsync(person, RightPassphrase, "river paper mountain nine", CancellationToken.None);

        Assert.Equal((PassphraseField.Current, PassphraseField.New, (PassphraseFault?)null), (wrong!.Field, weak!.Field, done));
        Assert.NotEqual(before.Stamp, (await Standings.ReadAsync(account.Id, CancellationToken.None))!.Stamp);
        await EnterAsync(SigningIn(), "012345", "ｒｉｖｅｒ　ｐａｐｅｒ　ｍｏｕｎｔａｉｎ　ｎｉｎｅ");
        await RefusedAsync(SigningIn(), "012345", RightPassphrase);
    }

    [Fact]
    public async Task FirstAdministrator_IsMadeOnceAndCanAlwaysGetBackIn()
    {
        var first = new FirstAdministrator(Contexts, new PassphraseIssuing(Hasher), Time);

        var issued = await first.EnsureAsync(CancellationToken.None);
        Assert.Null(await first.EnsureAsync(CancellationToken.None));
        var reset = await first.ResetAsync(CancellationToken.None);

        await RefusedAsync(SigningIn(), FirstAdministrator.Number, issued!);
        var standing = await Standings.ReadAsync(await EnterAsync(SigningIn(), FirstAdministrator.Number, reset), CancellationToken.None);
        Assert.True(standing!.MustChangePassphrase);
        Assert.Equal([StaffRole.Administrator], standing.Duties.Select(duty => duty.Role));
    }
}
