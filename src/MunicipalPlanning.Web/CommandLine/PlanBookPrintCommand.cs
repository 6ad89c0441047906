using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Plans;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Web.CommandLine;

/// <summary>print --form plan-book: the book of a plan, or its progress edition of a year.</summary>
internal static class PlanBookPrintCommand
{
    public const string Form = "plan-book";

    public static async Task RunAsync(IServiceProvider services, CommandOptions options, string path)
    {
        var planId = options.Require("--plan", "計画の識別子");
        FiscalYear? year = options.Find("--year") is { } text ? PrintCommand.ReadYear(text) : null;
        options.Refuse(Form, "--unit", "--project", "--item", "--landscape");

        var plan = await services.GetRequiredService<PlanBooks>().FindAsync(planId, CancellationToken.None)
            ?? throw new CommandFailedException($"計画「{planId}」はありません。識別子を確かめてください。");
        var book = new PlanBook(plan, year);
        foreach (var missing in PlanBookGlyphs.FindMissing(book))
            await Console.Error.WriteLineAsync($"印刷の書体にない文字があります: {missing.Label} 「{missing.Character}」（{missing.CodePoint}）");
        var printed = await services.GetRequiredService<PlanBookPrinter>().PrintAsync(book, CancellationToken.None);
        await File.WriteAllBytesAsync(path, printed.Content);
        await services.GetRequiredService<ActivityLog>().PlanPrintedAsync(ActivityLog.Operator, planId, PlanBookLabels.PrintedWords(book), CancellationToken.None);
        Console.WriteLine($"{book.Title}の計画書を {path} に書き出しました。");
    }
}
