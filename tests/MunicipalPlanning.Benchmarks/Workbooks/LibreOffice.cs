using System.Diagnostics;

namespace MunicipalPlanning.Benchmarks.Workbooks;

/// <summary>表計算ソフト: LibreOffice's converter with a profile and a folder of its own.</summary>
internal sealed class LibreOffice : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bench-office-").FullName;

    /// <summary>Null where it is not installed.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    public string Place(string name) => Path.Combine(_folder, name);

    /// <summary>Starts the program, converts the workbooks and ends it.</summary>
    public async Task ConvertAsync(IReadOnlyList<string> workbooks)
    {
        foreach (var pdf in workbooks.Select(PdfOf))
            File.Delete(pdf);
        var start = new ProcessStartInfo(Program!, [$"-env:UserInstallation=file://{_folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", _folder, .. workbooks])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (workbooks.FirstOrDefault(workbook => !File.Exists(PdfOf(workbook))) is { } missing)
            throw new InvalidOperationException($"LibreOffice did not convert {missing}: {string.Concat(output)}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string PdfOf(string workbook) => Path.ChangeExtension(workbook, ".pdf");
}
