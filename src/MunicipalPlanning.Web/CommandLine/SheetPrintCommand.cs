using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Sheets;

namespace MunicipalPlanning.Web.CommandLine;

/// <summary>print --form management-sheet: a unit's sheet of a year.</summary>
internal static class SheetPrintCommand
{
    public const string Form = "management-sheet";

    public static async Task RunAsync(IServiceProvider services, CommandOptions options, string path)
    {
        var year = PrintCommand.ReadYear(options.Require("--year", "年度"));
        var unit = options.Require("--unit", "部署の識別子");
        options.Refuse(Form, "--plan", "--project", "--item");

        var sheet = await services.GetRequiredService<SheetViews>().FindAsync(year, unit, CancellationToken.None)
            ?? throw new CommandFailedException($"部署「{unit}」の{year.Name}（{year}）のシートはありません。識別子と年度を確かめてください。");
        var orientation = options.Landscape ? PaperOrientation.Landscape : PaperOrientation.Portrait;
        var printed = await services.GetRequiredService<SheetPrinter>().PrintAsync([sheet], new SheetPrintOptions(orientation), null, CancellationToken.None);
        await File.WriteAllBytesAsync(path, printed.Content);
        await services.GetRequiredService<ActivityLog>().PrintedAsync(ActivityLog.Operator, year, unit, "PDF", 1, CancellationToken.None);
        Console.WriteLine($"{sheet.UnitName}の{year.Name}のシートを {path} に書き出しました。");
    }
}
