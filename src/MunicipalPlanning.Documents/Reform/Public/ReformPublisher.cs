using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Documents.Printing;

namespace MunicipalPlanning.Documents.Reform.Public;

/// <summary>公表用のファイル: the report as a page, as data and as PDF, to be put on the municipality's own site.</summary>
public sealed class ReformPublisher(DocumentRenderer renderer, ReformReportPrinter printer)
{
    public const string HtmlName = "index.html";
    public const string JsonName = "data.json";
    public const string CsvName = "data.csv";
    public const string PdfName = "report.pdf";

    // The files of one report are the same whenever they are made.
    private static readonly DateTimeOffset s_zipTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The page's style element, for the header that allows it and nothing else: 'sha256-…'.</summary>
    public static string StyleHash { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(PrintStyles.PublicReport)))}'";

    public async Task<byte[]> WriteHtmlAsync(ReformReportView report) =>
        Encoding.UTF8.GetBytes(await renderer.RenderAsync<PublicReport>(new Dictionary<string, object?> { [nameof(PublicReport.Report)] = report }));

    /// <exception cref="PrintingException">There is no browser, or it failed or took too long.</exception>
    public async Task<IReadOnlyList<PublicFile>> WriteAllAsync(ReformReportView report, CancellationToken cancellationToken) =>
    [
        new(HtmlName, await WriteHtmlAsync(report)),
        new(JsonName, ReformDataFile.Write(report)),
        new(CsvName, ReformDataTable.Write(report)),
        new(PdfName, (await printer.PrintAsync(report, cancellationToken)).Content),
    ];

    /// <inheritdoc cref="WriteAllAsync"/>
    public async Task<byte[]> WriteZipAsync(ReformReportView report, CancellationToken cancellationToken)
    {
        var files = await WriteAllAsync(report, cancellationToken);
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                var entry = archive.CreateEntry(file.Name);
                entry.LastWriteTime = s_zipTime;
                await using var content = await entry.OpenAsync(cancellationToken);
                await content.WriteAsync(file.Content, cancellationToken);
            }
        }
        return zip.ToArray();
    }
}

/// <summary>One of the files for publication.</summary>
public sealed record PublicFile(string Name, ReadOnlyMemory<byte> Content);
