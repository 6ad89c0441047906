using MunicipalPlanning.Benchmarks.Measuring;
using MunicipalPlanning.Benchmarks.Running;
using MunicipalPlanning.Benchmarks.Workbooks;

namespace MunicipalPlanning.Benchmarks;

/// <summary>The same sheets as workbooks printed by LibreOffice, in turn with the product.</summary>
internal sealed class LibreOfficeSheet : IBenchmark
{
    public async Task RunAsync(ResultTable table)
    {
        if (LibreOffice.Program is null)
        {
            table.Note("LibreOffice（soffice）がないので、表計算ソフトとの比較は省きました。");
            return;
        }
        await using var installation = await Installation.CreateAsync();
        using var office = new LibreOffice();
        await CompareOneAsync(table, installation, office);
        await CompareYearAsync(table, installation, office);
    }

    private static async Task CompareOneAsync(ResultTable table, Installation installation, LibreOffice office)
    {
        var workbook = office.Place("sheet.xlsx");
        SheetWorkbook.Save(await installation.ReadSheetAsync(), workbook);
        table.Start();
        var samples = await Timing.MeasureInTurnAsync(
            table.Rounds(2, 10),
            Timing.Of(() => office.ConvertAsync([workbook])),
            Timing.Of(async () => await installation.PrintAsync([await installation.ReadSheetAsync()])),
            async () => (await ApplicationVerb.RunAsync(
                installation.Database, "print", "--form", "management-sheet", "--year", $"{Sample.Year}", "--unit", Sample.UnitId, "--out", office.Place("verb.pdf"))).Milliseconds);
        table.Add("LibreOffice: 同じシートの表計算ブックをPDFに（起動から）", samples[0], null, ResultTable.Ratio("印刷機（温まった）", samples[0], samples[1]));
        table.Add("　同じ回の print 命令（プロセスもブラウザーも起動から）", samples[2], null, ResultTable.Ratio("LibreOffice", samples[2], samples[0]));
    }

    /// <summary>Many workbooks with one start: the spreadsheet program warm.</summary>
    private static async Task CompareYearAsync(ResultTable table, Installation installation, LibreOffice office)
    {
        var year = await installation.ReadYearAsync();
        var workbooks = year.Select(sheet => office.Place($"{sheet.UnitId}.xlsx")).ToList();
        foreach (var (sheet, workbook) in year.Zip(workbooks))
            SheetWorkbook.Save(sheet, workbook);
        table.Start();
        var samples = await Timing.MeasureInTurnAsync(
            table.Rounds(1, 5),
            Timing.Of(() => office.ConvertAsync(workbooks)),
            Timing.Of(async () => await installation.PrintAsync(await installation.ReadYearAsync())));
        table.Add(
            $"LibreOffice: 全{year.Count}シートのブックを1回の起動でPDFに",
            samples[0].ToSheetsPerSecond(year.Count),
            null,
            ResultTable.Ratio("印刷機で1冊にする時間", samples[0], samples[1]));
    }
}
