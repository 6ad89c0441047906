using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Access.Roster;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Application.Tests.Access;

public sealed class RosterImportTests(TemplateDatabase template) : PeopleTest(template)
{
    private const string Head = "職員番号,氏名,かな,部署,役割,から,まで,メール";
    private static readonly DateOnly NextApril = new(2027, 4, 1);

    [Fact]
    public async Task Reshuffle_Confirmed_MovesPeopleEndsFormerMembershipsTheDayBeforeAndGivesPassphrasesToNewcomers()
    {
        var file = Csv("012345,佐久間 恵子,,農政課,課長,,,", "011020,大野 隆,,商工課,課長,,,", "014102,小野 真帆,おの まほ,農政課,課員,,,ono@example.lg.jp", "014102,小野 真帆,,商工課,課員,,令和10年3月31日,");
        var preview = await Import.PreviewAsync(Ishida, file, NextApril, default);
        Assert.Equal((1, 1, 1, 0), (preview.Added.Count, preview.Changed.Count, preview.Unchanged, preview.Faults.Count));
        Assert.Equal(3, (await List.AllAsync(Ishida, default)).Count);
        Assert.Equal(["変わる: 商工課 課員　令和8年4月1日 ～ （期限なし） → 令和8年4月1日 ～ 令和9年3月31日", "加わる: 農政課 課長　令和9年4月1日 ～ （期限なし）"], preview.Changed[0].Words);

        var result = await Import.ConfirmAsync(Ishida, file, NextApril, preview.Fingerprint, [], null, default);

        Assert.Equal(("014102", "小野 真帆", "農政課"), result.Issued.Select(issued => (issued.Number, issued.Name, issued.UnitName)).Single());
        Assert.Equal([("農政課", April.AddYears(1), null), ("商工課", NextApril, (DateOnly?)new DateOnly(2028, 3, 31))], (await RowAsync("014102")).Memberships.Select(membership => (membership.UnitName, membership.From, membership.Until)));
        Assert.Equal([("商工課", StaffRole.Member, (DateOnly?)new DateOnly(2027, 3, 31)), ("農政課", StaffRole.SectionHead, null)], (await RowAsync("012345")).Memberships.Select(membership => (membership.UnitName, membership.Role, membership.Until)));
        Assert.Contains(await LogAsync(), change => change is { Kind: Domain.Submissions.ChangeKind.Import, Record: "accounts", New: "1人を追加、1人を変更、0人を停止" });
        Assert.Empty((await Import.PreviewAsync(Ishida, file, NextApril, default)).Changed);
    }

    [Fact]
    public async Task Leavers_AreOnlySuggestedAndNeverAdministrators()
    {
        var file = Csv("011020,大野 隆,,商工課,課長,,,");
        var preview = await Import.PreviewAsync(Ishida, file, April, default);
        var leaver = Assert.Single(preview.Leavers);

        await Import.ConfirmAsync(Ishida, file, April, preview.Fingerprint, [leaver.AccountId], null, default);

        Assert.Equal(("012345", "商工課 課員"), (leaver.Number, leaver.Place));
        Assert.True((await RowAsync("012345")).IsDisabled);
        Assert.False((await RowAsync("010456")).IsDisabled);
    }

    [Fact]
    public async Task Leaver_OfADayToCome_WorksUntilTheDayBefore()
    {
        var file = Csv("011020,大野 隆,,商工課,課長,,,");
        var preview = await Import.PreviewAsync(Ishida, file, NextApril, default);

        await Import.ConfirmAsync(Ishida, file, NextApril, preview.Fingerprint, [preview.Leavers[0].AccountId], null, default);

        var row = await RowAsync("012345");
        Assert.Equal((false, (DateOnly?)new DateOnly(2027, 3, 31)), (row.IsDisabled, row.Memberships[0].Until));
    }

    [Theory]
    [InlineData("012345,佐久間 恵子,,農政果,課員,,,", "部署", "「農政課」ではありませんか")]
    [InlineData("012345,佐久間 恵子,,商工課,社長,,,", "役割", "という役割はありません")]
    [InlineData("012345,佐久間 恵子,,商工課,課員,2026/4/31,,", "から", "日付として読めません")]
    [InlineData("012345,佐久間 恵子,,商工課,課員,令和8.4.1,R7.4.1,", "まで", "「から」の日より前")]
    [InlineData("012345,佐久間 恵子,,,課員,,,", "部署", "部署が要ります")]
    [InlineData(",佐久間 恵子,,商工課,課員,,,", "職員番号", "職員番号を入れてください")]
    [InlineData("012345,,,商工課,課員,,,", "氏名", "氏名を入れてください")]
    [InlineData("012345,佐久間 恵子,,商工課,課員,,,sakuma", "メール", "アドレスの形")]
    public async Task Fault_InARow_IsToldWithItsPlaceAndHindersEverything(string line, string column, string words)
    {
        var file = Csv("011020,大野 隆,,農政課,課長,,,", line);

        var preview = await Import.PreviewAsync(Ishida, file, NextApril, default);

        var fault = Assert.Single(preview.Faults);
        Assert.Equal((3, column), (fault.Row, fault.Column));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RosterRefusedException>(() => Import.ConfirmAsync(Ishida, file, NextApril, preview.Fingerprint, [], null, default));
        Assert.Empty(await LogAsync());
    }

    [Fact]
    public async Task Membership_ThatEndsBeforeTheDay_IsRecognizedAndNotAddedTwice()
    {
        var file = Csv("012345,佐久間 恵子,,商工課,課員,令和8年4月1日,,", "012345,佐久間 恵子,,農政課,課員,令和8年4月1日,令和9年3月31日,");
        var first = await Import.PreviewAsync(Ishida, file, April, default);
        await Import.ConfirmAsync(Ishida, file, April, first.Fingerprint, [], null, default);

        var again = await Import.PreviewAsync(Ishida, file, NextApril, default);

        Assert.Equal((0, 0, 1), (again.Added.Count, again.Changed.Count, again.Unchanged));
    }

    [Fact]
    public async Task Fault_OneNumberWithTwoNames_IsTold() =>
        Assert.Contains("2行目では「佐久間 恵子」", Assert.Single((await Import.PreviewAsync(Ishida, Csv("012345,佐久間 恵子,,商工課,課員,,,", "012345,大野 隆,,農政課,課員,,,"), NextApril, default)).Faults).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Confirmed_AfterSomebodyChangedAnAccount_IsRefusedAndChangesNothing()
    {
        var file = Csv("012345,佐久間 恵子,,農政課,課員,,,");
        var preview = await Import.PreviewAsync(Ishida, file, NextApril, default);
        await Administration.ChangeAsync(Ishida, await ChosenAsync("012345"), "中村 恵子", "", "", default);

        var refusal = await Assert.ThrowsAsync<RosterRefusedException>(() => Import.ConfirmAsync(Ishida, file, NextApril, preview.Fingerprint, [], null, default));

        Assert.Contains("下見のあとで", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("中村 恵子", (await RowAsync("012345")).Name);
    }

    [Fact]
    public async Task Spellings_OfHeadingsOrderDigitsDatesAndEncoding_AreUnderstood()
    {
        const string text = "異動者名簿\r\n\r\n役割,所属名,部,氏  名,職員ｺｰﾄﾞ,発令日\r\n主事,農政課,産業部,小野　真帆,０１４１０２,Ｒ９．４．１\r\n課長,産業部農政課,,佐久間 恵子,12345,46844\r\n";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(text);

        var preview = await Import.PreviewAsync(Ishida, bytes, NextApril, default);

        Assert.Empty(preview.Faults);
        Assert.Equal(("014102", 4, "加わる: 農政課 課員　令和9年4月1日 ～ （期限なし）"), (preview.Added[0].Number, preview.Added[0].Row, Assert.Single(preview.Added[0].Words)));
        Assert.Equal("012345", Assert.Single(preview.Changed).Number);
        Assert.Contains("先頭の0", Assert.Single(preview.Notes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workbook_FormulaAndNumberAndDate_AreTakenAsTheirValues()
    {
        var file = Workbook(
            [Text("職員番号"), Text("氏名"), Text("部署"), Text("役割"), Text("から")],
            [new Cell { CellValue = new CellValue("12345") }, new Cell { DataType = CellValues.String, CellFormula = new CellFormula("A1&\"x\""), CellValue = new CellValue("佐久間 恵子") }, Text("nosei"), Text("課員"), new Cell { CellValue = new CellValue("46478") }]);

        var preview = await Import.PreviewAsync(Ishida, file, NextApril, default);

        Assert.Empty(preview.Faults);
        Assert.Contains("加わる: 農政課 課員　令和9年4月1日 ～ （期限なし）", Assert.Single(preview.Changed).Words);
    }

    [Fact]
    public async Task Files_ThatAreNoRosterOrTooBig_AreRefusedInWords()
    {
        await Refused([], "空です");
        await Refused(new byte[RosterLimits.FileBytes + 1], "大きすぎます");
        await Refused([0xD0, 0xCF, 0x11, 0xE0, 1, 2], ".xls");
        await Refused([.. "PK"u8, 3, 4, 0, 0], "Excelのファイルとして読めません");
        await Refused(Bomb(), "中身が大きすぎます");
        await Refused("氏名,部署\n小野,農政課"u8.ToArray(), "見出しの行が見つかりません");
        await Refused("職員番号,氏名,役割\n1,小野,課員"u8.ToArray(), "「部署」の列がありません");
        await Refused("職員番号,氏名,名前,部署,役割\n1,小野,小野,農政課,課員"u8.ToArray(), "同じ意味の列が二つ");
        await Refused(Csv(), "一人もいません");
        await Refused(Csv([.. Enumerable.Range(0, RosterLimits.Rows + 1).Select(number => $"{number},人,,農政課,課員,,,")]), "行までです");
        await Refused("職員番号,氏名,部署,役割\n1,\"小野,農政課,課員"u8.ToArray(), "CSVとして読めません");
        await Refused([0x81, 0x00, 0xFF, 0xFF, 0x80], "");

        async Task Refused(byte[] file, string words) =>
            Assert.Contains(words, (await Assert.ThrowsAsync<RosterRefusedException>(() => Import.PreviewAsync(Ishida, file, NextApril, default))).Message, StringComparison.Ordinal);
    }

    private static byte[] Csv(params string[] lines) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", lines.Prepend(Head)))];

    private static Cell Text(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    private static byte[] Workbook(params Cell[][] rows)
    {
        using var stream = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var part = book.AddWorkbookPart();
            var sheet = part.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(cell => (OpenXmlElement)cell)))));
            part.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(new Sheet { Id = part.GetIdOfPart(sheet), SheetId = 1, Name = "名簿" }));
        }
        return stream.ToArray();
    }

    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var part = archive.CreateEntry("xl/workbook.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 100; i++)
                part.Write(zeros);
        }
        return stream.ToArray();
    }
}
