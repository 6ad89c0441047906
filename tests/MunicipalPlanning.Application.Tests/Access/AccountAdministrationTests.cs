using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Access;

public sealed class AccountAdministrationTests(TemplateDatabase template) : PeopleTest(template)
{
    [Fact]
    public async Task Added_FullWidthNumber_StandsInTheListWithItsFirstMembershipAndMustChangeThePassphrase()
    {
        var (_, issued) = await Administration.AddAsync(Ishida, "０１４１０２", "小野　真帆 ", "おの まほ", "ono@example.lg.jp", new WantedMembership("nosei", StaffRole.Member, April, null), default);

        var row = await RowAsync("014102");
        Assert.Equal(("小野 真帆", "農政課", StaffRole.Member, true, true), (row.Name, row.Memberships[0].UnitName, row.Memberships[0].Role, row.MustChangePassphrase, row.IsUnused));
        Assert.Equal(("014102", "農政課", 24), (issued.Number, issued.UnitName, issued.Passphrase.Length));
        Assert.Equal([("account", "", "小野 真帆（014102）"), ("membership", "", "農政課 課員　令和8年4月1日 ～ （期限なし）")], (await LogAsync()).Select(change => (change.Field, change.Old, change.New)));
        Assert.All(await LogAsync(), change => Assert.Equal((ChangeKind.Rights, "account/014102", "石田 透", "192.0.2.7"), (change.Kind, change.Record, change.Person, change.Origin)));
        Assert.All(await LogAsync(), change => Assert.DoesNotContain(issued.Passphrase, change.New + change.Words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("012345", "別の人", "", "number", "佐久間 恵子さんが使っています")]
    [InlineData("", "別の人", "", "number", "職員番号を入れてください")]
    [InlineData("01 23", "別の人", "", "number", "半角の英数字")]
    [InlineData("014102", "　", "", "name", "氏名を入れてください")]
    [InlineData("014102", "別の人", "ono@", "mail", "アドレスの形")]
    public async Task Added_WrongEntry_IsRefusedAtItsField(string number, string name, string mail, string field, string words)
    {
        var refusal = await Assert.ThrowsAsync<AccountRefusedException>(() => Administration.AddAsync(Ishida, number, name, "", mail, null, default));

        Assert.Equal(field, refusal.Field);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Added_WithARefusedMembership_LeavesNothingBehind()
    {
        await Assert.ThrowsAsync<AccountRefusedException>(() => Administration.AddAsync(Ishida, "014102", "小野", "", "", new WantedMembership(null, StaffRole.Member, April, null), default));

        Assert.Equal(3, (await List.AllAsync(Ishida, default)).Count);
        Assert.Empty(await LogAsync());
    }

    [Fact]
    public async Task TwoAdministrators_TheSecondWhoSawTheOldName_IsRefusedAndOverwritesNothing()
    {
        var seen = await ChosenAsync("012345");
        await Administration.ChangeAsync(Ishida, seen, "中村 恵子", "なかむら けいこ", "", default);

        var refusal = await Assert.ThrowsAsync<AccountRefusedException>(() => Administration.ChangeAsync(Ishida, seen, "佐久間 景子", "", "", default));

        Assert.Contains("開いてからあとに変わりました", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("中村 恵子", (await RowAsync("012345")).Name);
    }

    [Fact]
    public async Task LastAdministrator_CannotBeStoppedNorLoseTheRoleNorGetAnEnd()
    {
        var other = new Person(Guid.NewGuid(), "命令", [new Duty(StaffRole.Administrator, null)]);
        var membership = (await RowAsync("010456")).Memberships[0];

        var chosen = await ChosenAsync("010456");
        await Refused(() => Administration.DisableAsync(other, [chosen], default));
        await Refused(() => Duties.RemoveAsync(other, chosen, membership.Id, default));
        await Refused(() => Duties.ChangeAsync(other, chosen, membership.Id, new WantedMembership(null, StaffRole.Administrator, April, new DateOnly(2027, 3, 31)), default));
        await Refused(() => Duties.ChangeAsync(other, chosen, membership.Id, new WantedMembership(null, StaffRole.Viewer, April, null), default));
        Assert.Equal((false, StaffRole.Administrator, null), ((await RowAsync("010456")).IsDisabled, (await RowAsync("010456")).Memberships[0].Role, (await RowAsync("010456")).Memberships[0].Until));
        Assert.Empty(await LogAsync());

        await Duties.AddAsync(other, await ChosenAsync("011020"), new WantedMembership(null, StaffRole.Administrator, Today, null), default);
        await Administration.DisableAsync(other, [await ChosenAsync("010456")], default);
        Assert.True((await RowAsync("010456")).IsDisabled);

        static async Task Refused(Func<Task> order) => Assert.Contains("管理者がだれもいなくなる", (await Assert.ThrowsAsync<AccountRefusedException>(order)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disabled_OneOfSeveralChangedMeanwhile_StopsNobody()
    {
        var (ono, sakuma) = (await ChosenAsync("011020"), await ChosenAsync("012345"));
        await Administration.SignOutEverywhereAsync(Ishida, sakuma, default);

        await Assert.ThrowsAsync<AccountRefusedException>(() => Administration.DisableAsync(Ishida, [ono, sakuma], default));

        Assert.False((await RowAsync("011020")).IsDisabled);
    }

    [Fact]
    public async Task DisabledAndReissued_EndOpenScreensByANewSecurityStamp()
    {
        var before = await StampAsync();
        await Administration.ReissueAsync(Ishida, [await ChosenAsync("012345")], default);
        var afterReissue = await StampAsync();
        await Administration.DisableAsync(Ishida, [await ChosenAsync("012345")], default);

        Assert.Equal(3, new[] { before, afterReissue, await StampAsync() }.Distinct().Count());
        Assert.Equal([("passphrase", "再発行"), ("state", "停止中")], (await LogAsync()).Select(change => (change.Field, change.New)));

        async Task<string?> StampAsync()
        {
            await using var context = await Contexts.CreateDbContextAsync();
            return context.Accounts.Single(account => account.UserName == "012345").SecurityStamp;
        }
    }

    [Fact]
    public async Task Self_CannotBeStopped() =>
        Assert.Contains("自分の利用", (await Assert.ThrowsAsync<AccountRefusedException>(async () => await Administration.DisableAsync(Ishida, [await ChosenAsync("010456")], default))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(StaffRole.PolicyDivision)]
    [InlineData(StaffRole.DepartmentHead)]
    [InlineData(StaffRole.Viewer)]
    public async Task OtherRoles_EveryVerb_IsRefused(StaffRole role)
    {
        var person = new Person(Guid.NewGuid(), "三浦", [new Duty(role, "sangyo")]);
        var chosen = await ChosenAsync("012345");
        var wanted = new WantedMembership("nosei", StaffRole.Member, April, null);

        foreach (var verb in new Func<Task>[]
        {
            () => List.AllAsync(person, default),
            () => Administration.AddAsync(person, "1", "人", "", "", null, default),
            () => Administration.ChangeAsync(person, chosen, "人", "", "", default),
            () => Administration.DisableAsync(person, [chosen], default),
            () => Administration.EnableAsync(person, chosen, default),
            () => Administration.ReissueAsync(person, [chosen], default),
            () => Administration.SignOutEverywhereAsync(person, chosen, default),
            () => Duties.AddAsync(person, chosen, wanted, default),
            () => Duties.ChangeAsync(person, chosen, Guid.NewGuid(), wanted, default),
            () => Duties.RemoveAsync(person, chosen, Guid.NewGuid(), default),
            () => Duties.AddDeputyAsync(person, chosen, "011020", Today, Today, default),
            () => Duties.RemoveDeputyAsync(person, chosen, Guid.NewGuid(), default),
            () => Import.PreviewAsync(person, "職員番号,氏名,部署,役割\n1,人,商工課,課員"u8.ToArray(), April, default),
            () => Import.ConfirmAsync(person, "職員番号,氏名,部署,役割\n1,人,商工課,課員"u8.ToArray(), April, "", [], null, default),
        })
            await Assert.ThrowsAsync<AccessRefusedException>(verb);
        Assert.Empty(await LogAsync());
    }
}
