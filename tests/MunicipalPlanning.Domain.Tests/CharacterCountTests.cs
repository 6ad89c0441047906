namespace MunicipalPlanning.Domain.Tests;

public sealed class CharacterCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("組織目標", 4)]
    [InlineData("𠮷野家", 3)]
    [InlineData("か\u3099くふ", 3)]
    [InlineData("一行\n二行\r\n三行", 6)]
    public void Of_Text_CountsWhatAReaderSees(string text, int count) => Assert.Equal(count, CharacterCount.Of(text));
}
