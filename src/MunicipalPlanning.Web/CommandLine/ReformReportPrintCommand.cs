using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Reform;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.CommandLine;

/// <summary>print --form reform-report: the progress report of a reform plan for a year, or the page of one of its items.</summary>
internal static class ReformReportPrintCommand
{
    public const string Form = "reform-report";

    public static async Task RunAsync(IServiceProvider services, CommandOptions options, string path)
    {
        var planId = options.Require("--plan", "計画の識別子");
        var year = PrintCommand.ReadYear(options.Require("--year", "年度"));
        var itemId = options.Find("--item");
        options.Refuse(Form, "--unit", "--project", "--landscape");

        var report = await services.GetRequiredService<ReformReports>().FindAsync(planId, year, CancellationToken.None)
            ?? throw new CommandFailedException($"行革プラン「{planId}」はありません。計画の識別子と種類を確かめてください。");
        await TellAsync(report);
        var printer = services.GetRequiredService<ReformReportPrinter>();
        PrintedDocument printed;
        if (itemId is null)
            printed = await printer.PrintAsync(report, CancellationToken.None);
        else if (report.Items.FirstOrDefault(item => item.Source.Id == itemId) is { } item)
            printed = await printer.PrintItemsAsync(report, [item], CancellationToken.None);
        else
            throw new CommandFailedException($"改革項目「{itemId}」はこの計画にありません。識別子を確かめてください。");
        await File.WriteAllBytesAsync(path, printed.Content);
        await services.GetRequiredService<ActivityLog>().ReformReportTakenOutAsync(ActivityLog.Operator, ChangeKind.Print, planId, year, $"{year.Name} {ReformLabels.Form}のPDF", CancellationToken.None);
        Console.WriteLine($"{ReformLabels.Title(report)}を {path} に書き出しました。");
    }

    /// <summary>What somebody should look at before the report goes out.</summary>
    public static async Task TellAsync(ReformReportView report)
    {
        foreach (var finding in ReformFindings.Of(report))
            await Console.Error.WriteLineAsync($"確かめてください: {finding}");
        foreach (var missing in ReformGlyphs.FindMissing(report))
            await Console.Error.WriteLineAsync($"印刷の書体にない文字があります: {missing.Label} 「{missing.Character}」（{missing.CodePoint}）");
    }
}
