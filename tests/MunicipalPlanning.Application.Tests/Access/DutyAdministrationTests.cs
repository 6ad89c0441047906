using System.Globalization;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Application.Tests.Access;

public sealed class DutyAdministrationTests(TemplateDatabase template) : PeopleTest(template)
{
    private static readonly DateOnly March = new(2027, 3, 31);

    [Fact]
    public async Task Membership_AddedEndedAndRemoved_IsLoggedWithTheNamesOfTheDay()
    {
        await Duties.AddAsync(Ishida, await ChosenAsync("012345"), new WantedMembership("nosei", StaffRole.Member, Today, null), default);
        var added = (await RowAsync("012345")).Memberships.Single(membership => membership.UnitId == "nosei");
        await Duties.ChangeAsync(Ishida, await ChosenAsync("012345"), added.Id, new WantedMembership("nosei", StaffRole.Member, Today, March), default);
        await Duties.RemoveAsync(Ishida, await ChosenAsync("012345"), added.Id, default);

        Assert.True(added.IsAdditional);
        Assert.Equal(["商工課"], (await RowAsync("012345")).Memberships.Select(membership => membership.UnitName));
        const string open = "農政課 課員　令和8年11月20日 ～ （期限なし）";
        const string ended = "農政課 課員　令和8年11月20日 ～ 令和9年3月31日";
        Assert.Equal([("", open), (open, ended), (ended, "")], (await LogAsync()).Select(change => (change.Old, change.New)));
    }

    [Theory]
    [InlineData("shoko", StaffRole.Member, "2027-04-01", null, "from", "重なる")]
    [InlineData("shoko", StaffRole.Member, "2026-03-01", "2026-04-01", "from", "重なる")]
    [InlineData("nosei", StaffRole.Member, "2026-12-01", "2026-11-30", "until", "「から」の日より前")]
    [InlineData(null, StaffRole.DepartmentHead, "2026-12-01", null, "unit", "部署が要ります")]
    [InlineData("zaisei", StaffRole.Member, "2026-12-01", null, "unit", "もうありません")]
    public async Task Membership_WrongOrOverlapping_IsRefusedAtItsField(string? unitId, StaffRole role, string from, string? until, string field, string words)
    {
        var wanted = new WantedMembership(unitId, role, DateOnly.Parse(from, CultureInfo.InvariantCulture), until is null ? null : DateOnly.Parse(until, CultureInfo.InvariantCulture));

        var refusal = await Assert.ThrowsAsync<AccountRefusedException>(async () => await Duties.AddAsync(Ishida, await ChosenAsync("012345"), wanted, default));

        Assert.Equal(field, refusal.Field);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Membership_SameUnitBeforeOrAfter_IsTaken()
    {
        await Duties.AddAsync(Ishida, await ChosenAsync("012345"), new WantedMembership("shoko", StaffRole.Member, new DateOnly(2025, 4, 1), new DateOnly(2026, 3, 31)), default);

        Assert.Equal(2, (await RowAsync("012345")).Memberships.Count);
        Assert.Single((await RowAsync("012345")).Current);
    }

    [Fact]
    public async Task Deputy_AddedAndTakenAway_IsSeenFromBothAndLogged()
    {
        await Duties.AddDeputyAsync(Ishida, await ChosenAsync("011020"), "012345", Today, Today.AddDays(5), default);

        var deputy = Assert.Single((await RowAsync("011020")).Deputies);
        Assert.Equal(("佐久間 恵子", "商工課 課員"), (deputy.Name, deputy.Title));
        Assert.Equal("大野 隆", Assert.Single((await RowAsync("012345")).ActsFor).Name);
        await Duties.RemoveDeputyAsync(Ishida, await ChosenAsync("011020"), deputy.Id, default);
        Assert.Empty((await RowAsync("011020")).Deputies);
        Assert.Equal([("account/011020", "", "佐久間 恵子（012345）　令和8年11月20日 ～ 令和8年11月25日"), ("account/011020", "佐久間 恵子（012345）　令和8年11月20日 ～ 令和8年11月25日", "")], (await LogAsync()).Select(change => (change.Record, change.Old, change.New)));
    }

    [Theory]
    [InlineData("011020", 0, 5, "deputy", "自分の代理")]
    [InlineData("999999", 0, 5, "deputy", "利用者はいません")]
    [InlineData("012345", 5, 0, "until", "始まりの日より前")]
    [InlineData("012345", -9, -1, "until", "過ぎています")]
    [InlineData("012345", 0, 366, "until", "一年まで")]
    [InlineData("010456", 3, 9, "from", "重なって")]
    public async Task Deputy_Impossible_IsRefusedAtItsField(string deputy, int from, int until, string field, string words)
    {
        await Duties.AddDeputyAsync(Ishida, await ChosenAsync("011020"), "010456", Today, Today.AddDays(5), default);

        var refusal = await Assert.ThrowsAsync<AccountRefusedException>(async () => await Duties.AddDeputyAsync(Ishida, await ChosenAsync("011020"), deputy, Today.AddDays(from), Today.AddDays(until), default));

        Assert.Equal(field, refusal.Field);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_NarrowedByKanaUnitRoleAndDisuse_FindsAcrossSpellings()
    {
        await Administration.AddAsync(Ishida, "014102", "小野 真帆", "おの まほ", "", new WantedMembership("nosei", StaffRole.Member, April, null), default);
        var rows = await List.AllAsync(Ishida, default);

        Assert.Equal(["014102"], Found(new AccountFilter("オノ　ﾏﾎ")));
        Assert.Equal(["012345"], Found(new AccountFilter("１２３４５")));
        Assert.Equal(["011020", "012345", "014102"], Found(new AccountFilter(UnitId: "sangyo")).Order());
        Assert.Equal(["010456"], Found(new AccountFilter(Role: StaffRole.Administrator)));
        Assert.Equal(["014102"], Found(new AccountFilter(IsUnused: true)));

        IEnumerable<string> Found(AccountFilter filter) => AccountList.Narrow(rows, filter).Select(row => row.Number);
    }
}
