using MunicipalPlanning.Documents.Texts;

namespace MunicipalPlanning.Documents.Tests.Texts;

public sealed class ParagraphTests
{
    [Theory]
    [InlineData("本文である。", ParagraphIndent.Full)]
    [InlineData("「引用」で始まる。", ParagraphIndent.Half)]
    [InlineData("（注）である。", ParagraphIndent.Half)]
    [InlineData("　字下げ済み。", ParagraphIndent.None)]
    [InlineData("・箇条書き", ParagraphIndent.Hanging)]
    [InlineData("※注記", ParagraphIndent.Hanging)]
    public void Split_Line_IsIndentedByItsFirstCharacter(string line, ParagraphIndent expected)
    {
        var paragraph = Assert.Single(Paragraph.Split(line));

        Assert.Equal(expected, paragraph.Indent);
    }

    [Fact]
    public void Split_LineFeeds_KeepsEmptyParagraphs()
    {
        var paragraphs = Paragraph.Split("一\r\n\n二");

        Assert.Equal(["一", "", "二"], paragraphs.Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text))));
    }

    [Fact]
    public void Split_AdjacentMarks_SetsTheFirstCloser()
    {
        var runs = Paragraph.Split("目指し、「緑のまち」。次に（「")[0].Runs;

        Assert.Equal(["、", "」", "（"], runs.Where(run => run.Kind == TextRunKind.Tight).Select(run => run.Text));
    }

    [Fact]
    public void Split_LastCharacters_StayTogether()
    {
        var runs = Paragraph.Split("緑の推進を図る。")[0].Runs;

        Assert.Equal("図る。", runs.Single(run => run.Kind == TextRunKind.Ending).Text);
    }
}
