using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Exchange;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Submissions;

namespace MunicipalPlanning.Web.CommandLine;

/// <summary>import, check, export.</summary>
internal static class ExchangeCommands
{
    public static async Task ImportAsync(IServiceProvider services, string path)
    {
        await using var file = Open(path);
        await services.GetRequiredService<PlanningDatabase>().PrepareAsync(CancellationToken.None);
        var outcome = await services.GetRequiredService<ExchangeImport>().ImportAsync(file, CancellationToken.None);
        if (outcome.Counts is not { } counts)
            throw new CommandFailedException(outcome.Faults.Lines().Append("何も取り込んでいません。上の箇所を直してから、もう一度取り込んでください。"));
        var words = $"{Words("部署", counts.Units)}、{Words("計画", counts.Plans)}、{Words("事務事業", counts.Projects)}、{Words("シート", counts.Sheets)}";
        await services.GetRequiredService<ActivityLog>().ImportedAsync(ActivityLog.Operator, words, CancellationToken.None);
        Console.WriteLine($"取り込みました。{words}。");
        foreach (var finding in await services.GetRequiredService<PlanFindings>().FindAsync(null, CancellationToken.None))
            Console.WriteLine($"確かめてください: {finding.PlanName}　{finding.Message}");
    }

    public static async Task CheckAsync(string path)
    {
        await using var file = Open(path);
        var faults = await ExchangeCheck.CheckAsync(file, CancellationToken.None);
        if (faults.Any)
            throw new CommandFailedException(faults.Lines());
        Console.WriteLine("誤りはありません。取り込めます。");
    }

    public static async Task ExportAsync(IServiceProvider services, string path)
    {
        await services.GetRequiredService<PlanningDatabase>().PrepareAsync(CancellationToken.None);
        if (await services.GetRequiredService<PlanningDatabase>().IsEmptyAsync(CancellationToken.None))
            throw new CommandFailedException("書き出す内容がありません。先に import で取り込んでください。");
        var written = path + ".part";
        await using (var file = File.Create(written))
            await services.GetRequiredService<ExchangeExport>().ExportAsync(file, CancellationToken.None);
        File.Move(written, path, overwrite: true);
        await services.GetRequiredService<ActivityLog>().ExportedAsync(ActivityLog.Operator, Path.GetFileName(path), CancellationToken.None);
        Console.WriteLine($"{path} に書き出しました。");
    }

    private static FileStream Open(string path) =>
        File.Exists(path) ? File.OpenRead(path) : throw new CommandFailedException($"{path} というファイルはありません。場所と名前を確かめてください。");

    private static string Words(string label, ImportCount count) => $"{label} {count.Added + count.Replaced + count.Unchanged}件（追加{count.Added}・変更{count.Replaced}）";
}
