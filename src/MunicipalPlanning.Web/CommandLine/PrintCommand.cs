using System.Globalization;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Web.CommandLine;

/// <summary>print: an official form as a PDF file.</summary>
internal static class PrintCommand
{
    private static readonly Dictionary<string, Func<IServiceProvider, CommandOptions, string, Task>> s_forms = new()
    {
        [SheetPrintCommand.Form] = SheetPrintCommand.RunAsync,
        [PlanBookPrintCommand.Form] = PlanBookPrintCommand.RunAsync,
        [ProjectListCommands.Form] = ProjectListCommands.PrintAsync,
        [ReviewSheetPrintCommand.Form] = ReviewSheetPrintCommand.RunAsync,
        [ReformReportPrintCommand.Form] = ReformReportPrintCommand.RunAsync,
    };

    public static async Task RunAsync(IServiceProvider services, CommandOptions options)
    {
        var form = options.Require("--form", "様式");
        if (!s_forms.TryGetValue(form, out var print))
            throw new CommandFailedException($"「{form}」という様式はありません。使えるのは {string.Join("、", s_forms.Keys)} です。");
        var path = options.Require("--out", "書き出すファイル");
        await services.GetRequiredService<PlanningDatabase>().PrepareAsync(CancellationToken.None);
        options.Refuse(form, "--format");
        await print(services, options, path);
    }

    public static FiscalYear ReadYear(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && FiscalYear.IsValid(start)
            ? new FiscalYear(start)
            : throw new CommandFailedException($"「{text}」は年度ではありません。始まる年の西暦を {FiscalYear.Earliest} から {FiscalYear.Latest} の数で書いてください。");
}
