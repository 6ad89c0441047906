using System.IO.Compression;
using System.Text;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Projects.ListImport;
using MunicipalPlanning.Application.Tests.Data;
using static MunicipalPlanning.Application.Tests.Projects.ListImport.ListBook;

namespace MunicipalPlanning.Application.Tests.Projects.ListImport;

/// <summary>What is in a file, and what is doubtful about it.</summary>
public sealed class ListReadingTests(TemplateDatabase template) : ListImportTest(template)
{
    [Fact]
    public async Task Cell_ThatIsDoubtful_IsToldWithItsPlaceAndWhatToDo()
    {
        await Told("F2", true, "「######」は元のExcelの列幅が足りない表示です", ["1", "新規事業", "商工課", "", 1, "######"]);
        await Told("F2", true, "「#N/A」は式の誤り", ["1", "新規事業", "商工課", "", 1, Error("#N/A")]);
        await Told("F2", true, "金額として読めません", ["1", "新規事業", "商工課", "", 1, "約1千万円"]);
        await Told("E2", true, "は日付です", ["1", "新規事業", "商工課", "", new DateOnly(2026, 4, 1), null]);
        await Told("A2", true, "番号が日付（2026/6/1）", [new DateOnly(2026, 6, 1), "新規事業", "商工課", "", 1, 1]);
        await Told("B2", true, "事務事業名がありません", ["1", "", "商工課", "", 1, 1]);
        await Told("B2", true, "合計の行のようです", [null, "合　計", null, "", 1, 1]);
        await Told("B2", true, "500字まで", ["1", new string('長', 501), "商工課", "", 1, 1]);
        await Told("C2", true, "「農政果」という課は令和8年度にありません", ["1", "新規事業", "農政果", "", 1, 1]);
        await Told("E2", true, "式の値がファイルにありません", ["1", "新規事業", "商工課", "", Formula("SUM(E3:E9)", null), 1]);
        await Told("E2", true, "ほかのブックを見る式", ["1", "新規事業", "商工課", "", Formula("'[予算.xlsx]一覧'!E2", "5"), 1]);
        await Told("F2", false, "「調整中」は金額ではない", ["1", "新規事業", "商工課", "", 1, "調整中"]);
        await Told("E2", false, "「１８．７４０」を 18,740 と読みました", ["1", "新規事業", "商工課", "", "１８．７４０", 1]);
        await Told("E2", false, "「▲３，７７５」を ▲3,775 と読みました", ["1", "新規事業", "商工課", "", "▲３，７７５", 1]);
        await Told("E2", false, "文字として入っている「12,480」を 12,480", ["1", "新規事業", "商工課", "", "12,480", 1]);
        await Told("E2", false, "12,481千円 と読みました（千円未満は四捨五入）", ["1", "新規事業", "商工課", "", 12480.5, 1]);
        await Told("E2", false, "計算し直さず", ["1", "新規事業", "商工課", "", Formula("E3*2", "12480"), 1]);
        await Told("B2", false, "「ﾖｳｽｲﾛ」を「ヨウスイロ」と読みました", ["1", "ﾖｳｽｲﾛ長寿命化事業", "商工課", "", 1, 1]);
        await Told("B2", false, "セルの中の改行を取って", ["1", "新規\n事業", "商工課", "", 1, 1]);
        await Told("D2", false, "「2026/4/1」と読みました", ["1", "新規事業", "商工課", new DateOnly(2026, 4, 1), 1, 1]);

        async Task Told(string place, bool isFault, string words, object?[] row)
        {
            var preview = await PreviewAsync(row);
            var finding = preview.Findings.First(finding => finding.Message.Contains(words, StringComparison.Ordinal));
            Assert.Equal(($"一覧!{place}", isFault), (finding.PlaceIn("一覧"), finding.IsFault));
            Assert.Single(preview.Rows.SelectMany(read => read.Findings));
            Assert.Equal(isFault, !preview.CanBeTaken);
        }
    }

    [Fact]
    public async Task Row_WithoutAnyDoubt_IsReadAsItStands()
    {
        var preview = await PreviewAsync([Code(601), "新規事業", "産業部 商工課", "　一字下げの段落\n次の段落", 12480, -3775]);

        var row = Assert.Single(preview.Rows);
        Assert.Empty(row.Findings);
        Assert.Equal(["Number=0601", "Name=新規事業", "Unit=商工課", "Purpose=　一字下げの段落\n次の段落", "Budget=12480", "Settlement=-3775"], row.Changes.Select(change => $"{change.Field}={change.New}"));
    }

    [Fact]
    public async Task MergedCells_CountForTheRowsBelowAndAreMarked()
    {
        var book = Book(["1", "一つ目", "商工課", "", 1, 1], ["2", "二つ目", null, "", 1, 1], ["3", "三つ目", null, "", 1, 1]).Merge("C2:C3");

        var preview = await PreviewAsync(await OpenAsync(book));

        Assert.Equal(["shoko", "shoko", ""], preview.Rows.Select(row => row.UnitId));
        Assert.Contains("結合したセルの値「商工課」", Assert.Single(preview.Rows[1].Findings).Message, StringComparison.Ordinal);
        Assert.Equal("商工課", Assert.Single(preview.Rows[2].Findings).Remedy!.Text);
    }

    [Fact]
    public async Task Head_BelowTitlesInTwoLinesAndRepeatedOnEachPage_IsFound()
    {
        var book = new ListBook().Row("令和８年度 事務事業一覧").Row(null, null, null, null, "（単位：円）")
            .Row("事業 番号", "事務事業の名称", "担当課", "ねらい", "事業費", null).Row(null, null, null, null, "令和7年度\n決算額", "令和8年度 当初予算額")
            .Row("1", "新規事業", "商工課", "目的", 12_000_000, 8_000_000).Row("事業番号", "事務事業の名称", "担当課", "ねらい", "令和7年度決算額", "令和8年度当初予算額").HiddenRow("2", "隠れた事業", "農政課", "目的", null, null)
            .Merge("A3:A4").Merge("B3:B4").Merge("C3:C4").Merge("D3:D4");

        var draft = await OpenAsync(book);
        var preview = await PreviewAsync(draft);

        Assert.Equal((3, AmountUnit.Yen), (draft.Head, draft.Mapping.Unit));
        Assert.Equal([ListField.Number, ListField.Name, ListField.Unit, ListField.Purpose, ListField.Settlement, ListField.Budget], draft.Mapping.Fields);
        Assert.Equal([5, 7], preview.Rows.Select(row => row.Number));
        Assert.Equal("8000", preview.Rows[0].Changes.Single(change => change.Field == ListField.Budget).New);
        Assert.Contains("隠れている行", Assert.Single(preview.Rows[1].Findings).Message, StringComparison.Ordinal);
        Assert.Contains("繰り返された見出し1行", Assert.Single(preview.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_InCp932AndTabs_IsReadAlike()
    {
        const string text = "番号,事務事業名,課名,予算額\r\n0601-01,宿場まち事業,商工課,\"12,480\"\r\n";

        var cp932 = await PreviewAsync(await OpenAsync(CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(text), "一覧.csv"));
        var tabs = await PreviewAsync(await OpenAsync(Encoding.UTF8.GetBytes(text.Replace("\"12,480\"", "12480", StringComparison.Ordinal).Replace(',', '\t')), "一覧.txt"));

        Assert.Equal(cp932.Rows[0].Changes, tabs.Rows[0].Changes);
        Assert.Equal((0, 0, "12480"), (cp932.Faults, cp932.Doubts, cp932.Rows[0].Changes[^1].New));
    }

    [Fact]
    public async Task Files_ThatAreNoListOrTooBig_AreRefusedInWords()
    {
        await Refused([], "空です");
        await Refused(new byte[ListImportLimits.FileBytes + 1], "大きすぎます");
        await Refused([0xD0, 0xCF, 0x11, 0xE0, 1, 2], ".xls");
        await Refused([.. "PK"u8, 3, 4, 0, 0], "Excelのファイルとして読めません");
        await Refused(Bomb(), "中身が大きすぎます");
        await Refused(Csv([.. Enumerable.Repeat("番号,事業名", ListImportLimits.Rows + 50)]), "行が多すぎます");
        await Refused(Csv(string.Join(',', Enumerable.Range(1, ListImportLimits.Columns + 1))), "列が多すぎます");
        await Refused(Csv("番号,事務事業名", "1," + new string('長', 32_768)), "文字が多すぎます");
        await Refused(Csv("番号,事務事業名", "1,\"新規事業"), "CSVとして読めません");

        async Task Refused(byte[] file, string words) =>
            Assert.Contains(words, (await Assert.ThrowsAsync<ListRefusedException>(() => OpenAsync(file))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_BySomebodyOfASection_IsRefused() =>
        await Assert.ThrowsAsync<AccessRefusedException>(() => Import.OpenAsync(Ono, Year, "一覧.xlsx", Book().ToArray(), null, default));

    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var part = archive.CreateEntry("xl/workbook.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 210; i++)
                part.Write(zeros);
        }
        return stream.ToArray();
    }
}
