using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Projects;

namespace MunicipalPlanning.Web.CommandLine;

/// <summary>print --form project-review: the review sheet of a project's year.</summary>
internal static class ReviewSheetPrintCommand
{
    public const string Form = "project-review";

    public static async Task RunAsync(IServiceProvider services, CommandOptions options, string path)
    {
        var year = PrintCommand.ReadYear(options.Require("--year", "年度"));
        var projectId = options.Require("--project", "事務事業の識別子");
        options.Refuse(Form, "--unit", "--plan", "--item", "--landscape");

        var project = await services.GetRequiredService<ProjectViews>().FindReviewAsync(projectId, year, CancellationToken.None)
            ?? throw new CommandFailedException($"事務事業「{projectId}」の{year.Name}（{year}）の記録はありません。識別子と年度を確かめてください。");
        foreach (var missing in ReviewSheetGlyphs.FindMissing(project))
            await Console.Error.WriteLineAsync($"印刷の書体にない文字があります: {missing.Label} 「{missing.Character}」（{missing.CodePoint}）");
        var printed = await services.GetRequiredService<ReviewSheetPrinter>().PrintAsync(project, CancellationToken.None);
        await File.WriteAllBytesAsync(path, printed.Content);
        await services.GetRequiredService<ActivityLog>().ReviewPrintedAsync(ActivityLog.Operator, year, projectId, CancellationToken.None);
        Console.WriteLine($"{project.Name}の{year.Name}の点検シートを {path} に書き出しました。");
    }
}
