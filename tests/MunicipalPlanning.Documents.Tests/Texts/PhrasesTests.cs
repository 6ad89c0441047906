using MunicipalPlanning.Documents.Texts;

namespace MunicipalPlanning.Documents.Tests.Texts;

public sealed class PhrasesTests
{
    [Theory]
    [InlineData("緑地保全審議会の開催", "緑地|保全|審議会の|開催")]
    [InlineData("第1回検討会", "第1回|検討会")]
    [InlineData("令和5年度報告", "令和5年度|報告")]
    [InlineData("3/16実施", "3/16|実施")]
    [InlineData("利用者への周知、募集", "利用者への|周知、|募集")]
    [InlineData("パブリックコメントの実施", "パブリック|コメントの|実施")]
    [InlineData("市民PR大使", "市民|PR|大使")]
    [InlineData("「水辺」の清掃", "「水辺」の|清掃")]
    public void Split_ShortText_BreaksBetweenPhrases(string text, string expected)
    {
        var phrases = Phrases.Split(text);

        Assert.Equal(expected, string.Join('|', phrases));
    }

    [Fact]
    public void Split_KeepingCompounds_JoinsFourKanji()
    {
        var phrases = Phrases.Split("改善項目シート提出依頼", keepsCompounds: true);

        Assert.Equal(["改善項目", "シート", "提出依頼"], phrases);
    }

    [Theory]
    [InlineData("")]
    [InlineData("一\n二 三　四")]
    [InlineData("𠮷野家と👨‍👩‍👧")]
    public void Split_AnyText_LosesNothing(string text)
    {
        var phrases = Phrases.Split(text);

        Assert.Equal(text, string.Concat(phrases));
    }
}
