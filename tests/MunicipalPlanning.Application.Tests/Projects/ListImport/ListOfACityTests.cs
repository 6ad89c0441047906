using System.Text;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Projects.ListImport;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Exchange;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Tests.Projects.ListImport;

/// <summary>A published list, brought in again from a workbook and a CSV with heads of another system.</summary>
public sealed class ListOfACityTests(TemplateDatabase template) : DatabaseTest(template)
{
    private static readonly FiscalYear Year = new(2023);
    private static readonly Person Policy = new(Guid.NewGuid(), "政策", [new Duty(StaffRole.PolicyDivision, null)]);
    private static readonly string[] Heads = ["No.", "コード", "事業名称", "旧名称", "所管課", "ねらい", "事業内容", "実績", "当初予算額(円)", "決算見込額(円)"];

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task Tsukuba_BroughtInToAnEmptyRegister_HasEverySentence(string kind)
    {
        var installation = new Installation(Contexts);
        await installation.ImportAsync(await File.ReadAllTextAsync(SharedFiles.Find("tsukuba.json")));
        var published = await ListAsync();
        var file = kind == "xlsx" ? Workbook(published) : Csv(published);
        await using (var context = await Contexts.CreateDbContextAsync())
            await context.Projects.ExecuteDeleteAsync();
        var import = new ProjectListImport(Contexts, new ListLayouts(Contexts), TimeProvider.System);
        var (draft, _) = await import.OpenAsync(Policy, Year, $"一覧.{kind}", file, null, default);
        draft.Map(draft.Mapping.With(0, ListField.SheetNumber).With(1, ListField.Number));

        var preview = (await import.CompareAsync(Policy, draft, default)).Run();
        await import.ImportAsync(Policy, draft, preview, null, default);

        Assert.Equal(published.Count, preview.Added);
        Assert.Equal(published.Select(Told), (await ListAsync()).Select(Told));
    }

    private async Task<IReadOnlyList<ProjectListItem>> ListAsync() => (await new ProjectRegister(Contexts).ListAsync(new ProjectFilter(Year), default)).Projects;

    private static string Told(ProjectListItem project) =>
        string.Join('|', project.Serial, project.Number, project.Name, project.FormerName, project.UnitId, project.Purpose, project.Outline, project.Result, project.Budget, project.Settlement);

    private static object?[] Cells(ProjectListItem project) =>
        [project.Serial, project.Number, project.Name, project.FormerName, project.UnitName, project.Purpose, project.Outline, project.Result, project.Budget?.Amount * 1000, project.Settlement?.Amount * 1000];

    private static byte[] Workbook(IReadOnlyList<ProjectListItem> projects) =>
        projects.Aggregate(new ListBook().Row("令和5年度　事務事業一覧").Row([.. Heads]), (book, project) => book.Row(Cells(project))).ToArray();

    private static byte[] Csv(IReadOnlyList<ProjectListItem> projects) =>
        Encoding.UTF8.GetBytes(string.Concat(projects.Select(Cells).Prepend([.. Heads]).Select(row => string.Join(',', row.Select(cell => $"\"{cell?.ToString()?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n")));
}
