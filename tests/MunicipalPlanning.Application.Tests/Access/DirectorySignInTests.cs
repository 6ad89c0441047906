using MunicipalPlanning.Application.Access.Directories;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Application.Tests.Access;

public sealed class DirectorySignInTests(TemplateDatabase template, SlapdServer server) : AccountTest(template), IClassFixture<SlapdServer>
{
    private static readonly DateOnly Spring = new(2026, 4, 1);

    [Theory]
    [InlineData(DirectoryTls.Ldaps)]
    [InlineData(DirectoryTls.StartTls)]
    public async Task Person_InAMappedGroup_ComesInWithItsRole(DirectoryTls tls)
    {
        var accountId = await EnterAsync(SigningIn(server.Settings(tls)), "０１２３４５", SlapdServer.Passphrase);

        var standing = await Standings.ReadAsync(accountId, CancellationToken.None);
        Assert.Equal("佐久間 恵子", standing!.Name);
        var duty = Assert.Single(standing.Duties);
        Assert.Equal((StaffRole.Member, "shoko"), (duty.Role, duty.UnitId));
        Assert.False(standing.MustChangePassphrase);
    }

    [Fact]
    public async Task Person_WhoLeftTheGroup_LosesItsRole()
    {
        var settings = server.Settings();
        var accountId = await EnterAsync(SigningIn(settings), "012345", SlapdServer.Passphrase);
        Time.Now = Time.Now.AddDays(1);
        settings.GroupRoles.Clear();

        Assert.Contains("役割が割り当てられていません", await RefusedAsync(SigningIn(settings), "012345", SlapdServer.Passphrase), StringComparison.Ordinal);

        Assert.Empty((await Standings.ReadAsync(accountId, CancellationToken.None))!.Duties);
    }

    [Fact]
    public async Task Person_WithoutAMappedGroup_IsToldSo() =>
        Assert.Contains("役割が割り当てられていません", await RefusedAsync(SigningIn(server.Settings()), "054321", SlapdServer.Passphrase), StringComparison.Ordinal);

    [Theory]
    [InlineData("012345", "another pass phrase")]
    [InlineData("012345", "")]
    [InlineData("999999", SlapdServer.Passphrase)]
    [InlineData("*", SlapdServer.Passphrase)]
    [InlineData("01234*", SlapdServer.Passphrase)]
    [InlineData("x)(|(uid=012345", SlapdServer.Passphrase)]
    public async Task WrongEntry_IsRefusedInTheSameWords(string number, string passphrase) =>
        Assert.StartsWith("職員番号かパスフレーズが違います。あと4回", await RefusedAsync(SigningIn(server.Settings()), number, passphrase), StringComparison.Ordinal);

    [Fact]
    public async Task Certificate_OfAnotherAuthority_IsRefused()
    {
        var settings = server.Settings();
        settings.CaFile = server.OtherCaFile;

        Assert.Contains("つながらない", await RefusedAsync(SigningIn(settings), "012345", SlapdServer.Passphrase), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DirectoryDown_LetsLocalAccountsIn()
    {
        await AddAccountAsync("admin", "管理者", (StaffRole.Administrator, null, Spring, null));
        var settings = server.Settings();
        settings.Port = 1;

        await EnterAsync(SigningIn(settings), "admin", RightPassphrase);
        Assert.Contains("つながらない", await RefusedAsync(SigningIn(settings), "012345", SlapdServer.Passphrase), StringComparison.Ordinal);
    }
}
