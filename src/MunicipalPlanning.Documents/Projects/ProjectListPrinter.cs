using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Documents.Printing;

namespace MunicipalPlanning.Documents.Projects;

/// <summary>事務事業一覧の印刷.</summary>
public sealed class ProjectListPrinter(ChromiumPrinter printer, DocumentRenderer renderer)
{
    /// <summary>About 500 pages; the browser's memory grows with them.</summary>
    public const int Most = 2_000;

    /// <exception cref="PrintingException">There are more than <see cref="Most"/> projects; there is no browser, or it failed or took too long.</exception>
    public async Task<PrintedDocument> PrintAsync(ProjectListView list, CancellationToken cancellationToken)
    {
        if (list.Projects.Count > Most)
            throw new PrintingException($"一度に印刷できる事務事業は{Most:N0}件までです（今は{list.Projects.Count:N0}件）。部や課で絞って、分けて印刷してください。");
        var html = await renderer.RenderAsync<ProjectListBook>(new Dictionary<string, object?> { [nameof(ProjectListBook.List)] = list });
        var content = await printer.UseAsync(async page =>
        {
            await page.LoadAsync(html);
            return await page.ToPdfAsync();
        }, cancellationToken);
        return new PrintedDocument(ProjectListFile.NameOf(list, "pdf"), content);
    }

    internal static string TitleOf(ProjectListView list) => $"{list.Year.Name} {ProjectWords.Title}{(list.Scope.Length > 0 ? $" {list.Scope}" : "")}";

    /// <summary>つくば市　令和5年度 事務事業一覧.</summary>
    internal static string RunningHeadOf(ProjectListView list) => $"{list.Municipality}　{TitleOf(list)}".TrimStart('　');
}
