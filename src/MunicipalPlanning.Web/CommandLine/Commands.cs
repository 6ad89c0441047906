using System.Globalization;
using Microsoft.Extensions.Logging.Console;
using MunicipalPlanning.Application;
using MunicipalPlanning.Documents;
using MunicipalPlanning.Documents.Printing;
using Npgsql;

namespace MunicipalPlanning.Web.CommandLine;

/// <summary>The verbs of script/manage: done without a browser; 0 or 1, on failure the reasons on standard error, one a line.</summary>
internal static class Commands
{
    public const string Usage = """
        使い方: script/manage [--database 名前] 命令
          import ファイル            交換形式のファイルを取り込む（全部取り込むか、何も取り込まないか）
          check ファイル             取り込めるかどうかだけを調べる
          export ファイル            すべての内容を交換形式で書き出す
          print --form management-sheet --year 年度 --unit 部署の識別子 --out ファイル.pdf [--landscape]
                                     組織マネジメントシートをPDFにする（年度は始まる年の西暦）
          print --form plan-book --plan 計画の識別子 --out ファイル.pdf [--year 年度]
                                     計画書をPDFにする（年度を書くと、その年度の進捗版）
          print --form reform-report --plan 計画の識別子 --year 年度 --out ファイル.pdf [--item 改革項目の識別子]
                                     行革プランの進捗報告書をPDFにする（項目を書くと、その頁だけ）
          print --form project-list --year 年度 --out ファイル.pdf [--unit 部署の識別子]
                                     事務事業一覧をPDFにする（部署を書くと、その部か課の分だけ）
          export-list --year 年度 --format xlsx|csv|csv-cp932 --out ファイル [--unit 部署の識別子]
                                     事務事業一覧をExcelのブックかCSVに書き出す
          print --form project-review --year 年度 --project 事務事業の識別子 --out ファイル.pdf
                                     事務事業点検シートをPDFにする
          publish-report --plan 計画の識別子 --year 年度 --out フォルダー
                                     進捗報告書を公表用のファイルにする（HTML、JSON、CSV、PDF）
          reset-administrator        管理者（admin）に一度だけ使うパスフレーズを発行して表示する
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("ja-JP");
        try
        {
            await using var services = CreateServices();
            await DispatchAsync(services, args);
            return 0;
        }
        catch (CommandFailedException failure)
        {
            foreach (var reason in failure.Reasons)
                await Console.Error.WriteLineAsync(reason);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"ファイルを読み書きできません。場所と権限、ディスクの空きを確かめてください（{failure.Message}）。");
        }
        catch (NpgsqlException failure)
        {
            await Console.Error.WriteLineAsync($"データベースを使えません。PostgreSQLが動いているか、接続文字列が正しいかを確かめてください（{failure.Message}）。");
        }
        catch (Exception failure) when (failure is PrintingException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
        }
        return 1;
    }

    private static Task DispatchAsync(IServiceProvider services, string[] args) => args switch
    {
        ["import", var file] => ExchangeCommands.ImportAsync(services, file),
        ["check", var file] => ExchangeCommands.CheckAsync(file),
        ["export", var file] => ExchangeCommands.ExportAsync(services, file),
        ["reset-administrator"] => AccountCommands.ResetAdministratorAsync(services),
        ["print", .. var options] => PrintCommand.RunAsync(services, CommandOptions.Parse(options)),
        ["publish-report", .. var options] => ReformPublishCommand.RunAsync(services, CommandOptions.Parse(options)),
        ["export-list", .. var options] => ProjectListCommands.ExportAsync(services, CommandOptions.Parse(options)),
        _ => throw new CommandFailedException(Usage.Split('\n')),
    };

    private static ServiceProvider CreateServices()
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Critical));
        services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        services.AddPlanning(configuration);
        services.AddDocuments(configuration);
        return services.BuildServiceProvider();
    }
}
