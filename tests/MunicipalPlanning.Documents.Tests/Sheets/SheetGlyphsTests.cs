using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Documents.Tests.Samples;

namespace MunicipalPlanning.Documents.Tests.Sheets;

public sealed class SheetGlyphsTests(Printer printer)
{
    [Fact]
    public void FindMissing_RareCharacters_NamesFieldAndCodePoint()
    {
        var project = SampleSheets.Project("街路樹", "𠮷田橋の並木☑", SampleSheets.Row("点検", SampleSheets.Arrow(4, 3, "☐確認")));
        var sheet = SampleSheets.Section("緑化課", project) with { Goal = "普通の字①②③～－" };

        var missing = SheetGlyphs.FindMissing(sheet);

        Assert.Equal(["U+20BB7", "U+2611", "U+2610"], missing.Select(glyph => glyph.CodePoint));
        Assert.Equal("重点事業① 取組の内容", missing[0].Label);
        Assert.Equal(SheetFields.OutlineOf(project), missing[0].Field);
        Assert.Equal("重点事業① 取組とスケジュール 1行目", missing[2].Label);
    }

    [Fact]
    public async Task Print_RareCharacter_FallsBackToAnotherFont()
    {
        using var pdf = await printer.PrintAsync(SampleSheets.Section() with { Goal = "𠮷田橋" });

        Assert.Contains("𠮷田橋", pdf.PageText(1), StringComparison.Ordinal);
        Assert.Matches(@"Type 3 .* yes ", pdf.Fonts());
    }
}
