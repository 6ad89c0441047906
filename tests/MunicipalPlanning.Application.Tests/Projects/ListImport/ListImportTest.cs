using System.Text;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Projects.ListImport;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Projects.ListImport;

/// <summary>The city of <see cref="Sheets.SheetTest"/>, into which the policy division brings lists.</summary>
public abstract class ListImportTest(TemplateDatabase template) : RegisterTest(template)
{
    protected static readonly Person Mori = Someone("森", "kiki", StaffRole.PolicyDivision);

    protected ListLayouts Layouts => new(Contexts);

    internal ProjectListImport Import => new(Contexts, Layouts, TimeProvider.System);

    internal static object?[] Head { get; } = ["番号", "事務事業名", "課名", "目的", "予算額（千円）", "決算額（千円）"];

    /// <summary>A workbook with the usual head and these rows from row 2 on.</summary>
    internal static ListBook Book(params object?[][] rows) => rows.Aggregate(new ListBook().Row(Head), (book, row) => book.Row(row));

    internal static byte[] Csv(params string[] lines) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", lines))];

    protected async Task<ListDraft> OpenAsync(byte[] file, string name = "事務事業一覧.xlsx") => (await Import.OpenAsync(Mori, Year, name, file, null, default)).Draft;

    internal Task<ListDraft> OpenAsync(ListBook book) => OpenAsync(book.ToArray());

    protected async Task<ListPreview> PreviewAsync(ListDraft draft) => (await Import.CompareAsync(Mori, draft, default)).Run();

    internal async Task<ListPreview> PreviewAsync(params object?[][] rows) => await PreviewAsync(await OpenAsync(Book(rows)));

    internal async Task<ListPreview> TakeAsync(ListDraft draft)
    {
        var preview = await PreviewAsync(draft);
        Assert.Empty(preview.Findings.Where(finding => finding.IsFault).Select(finding => finding.Message));
        await Import.ImportAsync(Mori, draft, preview, null, default);
        return preview;
    }

    protected async Task<Project> FindAsync(string name)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        return await context.Projects.Include(project => project.Years).SingleAsync(project => project.Name == name);
    }

    protected async Task<IReadOnlyList<ChangeRecord>> LogAsync()
    {
        await using var context = await Contexts.CreateDbContextAsync();
        return await context.Changes.OrderBy(change => change.Id).ToListAsync();
    }
}
