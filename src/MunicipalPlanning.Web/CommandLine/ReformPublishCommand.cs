using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Reform;
using MunicipalPlanning.Documents.Reform.Public;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.CommandLine;

/// <summary>publish-report: the progress report of a reform plan as the files that go to the municipality's site.</summary>
internal static class ReformPublishCommand
{
    private const string Name = "publish-report";

    public static async Task RunAsync(IServiceProvider services, CommandOptions options)
    {
        var planId = options.Require("--plan", "計画の識別子");
        var year = PrintCommand.ReadYear(options.Require("--year", "年度"));
        var folder = options.Require("--out", "書き出すフォルダー");
        options.Refuse(Name, "--form", "--unit", "--project", "--item", "--format", "--landscape");
        await services.GetRequiredService<PlanningDatabase>().PrepareAsync(CancellationToken.None);

        var report = await services.GetRequiredService<ReformReports>().FindAsync(planId, year, CancellationToken.None)
            ?? throw new CommandFailedException($"行革プラン「{planId}」はありません。計画の識別子と種類を確かめてください。");
        await ReformReportPrintCommand.TellAsync(report);
        if (!report.IsPublished)
            await Console.Error.WriteLineAsync("公表済でない項目があります。HTML に「公表前の内容です」と入れました。");
        var files = await services.GetRequiredService<ReformPublisher>().WriteAllAsync(report, CancellationToken.None);
        Directory.CreateDirectory(folder);
        foreach (var file in files)
            await File.WriteAllBytesAsync(Path.Combine(folder, file.Name), file.Content);
        await services.GetRequiredService<ActivityLog>().ReformReportTakenOutAsync(ActivityLog.Operator, ChangeKind.Export, planId, year, $"{year.Name} 進捗報告の公表用ファイル", CancellationToken.None);
        Console.WriteLine($"{ReformLabels.Title(report)}の公表用ファイル{files.Count}件を {folder} に書き出しました。");
    }
}
