using MunicipalPlanning.Application.Access;

namespace MunicipalPlanning.Application.Tests.Access;

public sealed class PassphraseTests
{
    [Theory]
    [InlineData("orange train window")]
    [InlineData("夕焼けの駅で買った青い傘と切符")]
    [InlineData("aoi kasa to eki no kippu")]
    public void WhyRefused_LongPhraseOfOnesOwn_IsNull(string passphrase) => Assert.Null(Passphrase.WhyRefused(passphrase, "012345", "佐久間 恵子"));

    [Theory]
    [InlineData("short phrase", "15字以上")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", "同じ文字")]
    [InlineData("abababababababababab", "同じ文字")]
    [InlineData("train 012345 window", "職員番号と氏名")]
    [InlineData("ｔｒａｉｎ　０１２３４５　ｗｉｎｄｏｗ", "職員番号と氏名")]
    [InlineData("佐久間の青い傘と夕焼けの駅の切符", "職員番号と氏名")]
    [InlineData("passwordpassword1234567890", "だれでも思いつく")]
    [InlineData("qwertyuiopasdfghjkl", "だれでも思いつく")]
    [InlineData("orange\ntrain window", "見えない文字")]
    public void WhyRefused_WeakPhrase_SaysWhatToDo(string passphrase, string reason) =>
        Assert.Contains(reason, Passphrase.WhyRefused(passphrase, "012345", "佐久間 恵子"), StringComparison.Ordinal);

    [Fact]
    public void WhyRefused_LongerThanTheLimit_SaysSo() => Assert.Contains("200字まで", Passphrase.WhyRefused(string.Concat(Enumerable.Repeat("orange train", 17)), "012345", "佐久間 恵子"), StringComparison.Ordinal);
}
