using System.Globalization;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Web.CommandLine;

/// <summary>print: an official form as a PDF file.</summary>
internal static class PrintCommand
{
    private const string ManagementSheet = "management-sheet";

    public static async Task RunAsync(IServiceProvider services, CommandOptions options)
    {
        if (options.Require("--form", "様式") is var form && form != ManagementSheet)
            throw new CommandFailedException($"「{form}」という様式はありません。使えるのは {ManagementSheet} です。");
        var year = ReadYear(options.Require("--year", "年度"));
        var unit = options.Require("--unit", "部署の識別子");
        var path = options.Require("--out", "書き出すファイル");

        await services.GetRequiredService<PlanningDatabase>().PrepareAsync(CancellationToken.None);
        var sheet = await services.GetRequiredService<SheetViews>().FindAsync(year, unit, CancellationToken.None)
            ?? throw new CommandFailedException($"部署「{unit}」の{year.Name}（{year}）のシートはありません。識別子と年度を確かめてください。");
        var orientation = options.Landscape ? PaperOrientation.Landscape : PaperOrientation.Portrait;
        var printed = await services.GetRequiredService<SheetPrinter>().PrintAsync([sheet], new SheetPrintOptions(orientation), null, CancellationToken.None);
        await File.WriteAllBytesAsync(path, printed.Content);
        await services.GetRequiredService<ActivityLog>().PrintedAsync(ActivityLog.Operator, year, unit, "PDF", 1, CancellationToken.None);
        Console.WriteLine($"{sheet.UnitName}の{year.Name}のシートを {path} に書き出しました。");
    }

    private static FiscalYear ReadYear(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && FiscalYear.IsValid(start)
            ? new FiscalYear(start)
            : throw new CommandFailedException($"「{text}」は年度ではありません。始まる年の西暦を {FiscalYear.Earliest} から {FiscalYear.Latest} の数で書いてください。");
}
