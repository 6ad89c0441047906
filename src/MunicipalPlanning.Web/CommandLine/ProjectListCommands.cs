using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.CommandLine;

/// <summary>print --form project-list, export-list: 事務事業一覧 of a year.</summary>
internal static class ProjectListCommands
{
    public const string Form = "project-list";

    private static readonly Dictionary<string, Func<ProjectListView, ReadOnlyMemory<byte>>> s_formats = new()
    {
        ["xlsx"] = list => ProjectListFile.Workbook(list),
        ["csv"] = list => ProjectListFile.Csv(list),
        ["csv-cp932"] = WriteShiftJis,
    };

    public static async Task PrintAsync(IServiceProvider services, CommandOptions options, string path)
    {
        options.Refuse(Form, "--plan", "--project", "--item", "--landscape");
        var list = await ReadAsync(services, options);
        foreach (var missing in ProjectListGlyphs.FindMissing(list))
            await Console.Error.WriteLineAsync($"印刷の書体にない文字があります: {missing.Label} 「{missing.Character}」（{missing.CodePoint}）");
        var printed = await services.GetRequiredService<ProjectListPrinter>().PrintAsync(list, CancellationToken.None);
        await File.WriteAllBytesAsync(path, printed.Content);
        await NoteAsync(services, ChangeKind.Print, list, "PDF");
        Console.WriteLine($"{list.Year.Name}の事務事業一覧（{list.Projects.Count}件）を {path} に書き出しました。");
    }

    public static async Task ExportAsync(IServiceProvider services, CommandOptions options)
    {
        var format = options.Require("--format", "形式");
        if (!s_formats.TryGetValue(format, out var write))
            throw new CommandFailedException($"「{format}」という形式はありません。使えるのは {string.Join("、", s_formats.Keys)} です。");
        var path = options.Require("--out", "書き出すファイル");
        options.Refuse("事務事業一覧", "--form", "--plan", "--project", "--item", "--landscape");
        await services.GetRequiredService<PlanningDatabase>().PrepareAsync(CancellationToken.None);
        var list = await ReadAsync(services, options);
        await File.WriteAllBytesAsync(path, write(list));
        await NoteAsync(services, ChangeKind.Export, list, format);
        Console.WriteLine($"{list.Year.Name}の事務事業一覧（{list.Projects.Count}件）を {path} に書き出しました。");
    }

    private static async Task<ProjectListView> ReadAsync(IServiceProvider services, CommandOptions options)
    {
        var year = PrintCommand.ReadYear(options.Require("--year", "年度"));
        var unit = options.Find("--unit");
        if (unit is not null && await services.GetRequiredService<MunicipalityInfo>().FindUnitNameAsync(unit, CancellationToken.None) is null)
            throw new CommandFailedException($"部署「{unit}」はありません。識別子を確かめてください。");
        var (register, filter) = (services.GetRequiredService<ProjectRegister>(), new ProjectFilter(year) { UnitId = unit });
        var list = await register.ListAsync(filter, CancellationToken.None);
        // A city that numbers its list wants it in that order; where only some projects have a number, it is that of another form.
        if (list.Projects.All(project => project.Serial.Length > 0))
            list = await register.ListAsync(filter with { Sort = ProjectSort.Serial }, CancellationToken.None);
        return list.Projects.Count > 0 ? list : throw new CommandFailedException($"{(list.Scope.Length > 0 ? $"{list.Scope}の" : "")}{year.Name}（{year}）の事務事業はありません。年度と部署を確かめてください。");
    }

    private static ReadOnlyMemory<byte> WriteShiftJis(ProjectListView list)
    {
        var file = ProjectListFile.ShiftJis(list);
        foreach (var lost in file.Lost)
            Console.Error.WriteLine($"Shift_JISで書けない文字があります: {lost.Project} {lost.Column} 「{lost.Character}」（{lost.CodePoint}）");
        return file.Content;
    }

    private static Task NoteAsync(IServiceProvider services, ChangeKind kind, ProjectListView list, string what) =>
        services.GetRequiredService<ActivityLog>().ProjectListTakenOutAsync(ActivityLog.Operator, kind, list.Year, $"{what}{(list.Scope.Length > 0 ? $" {list.Scope}" : "")}（{list.Projects.Count}件）", CancellationToken.None);
}
