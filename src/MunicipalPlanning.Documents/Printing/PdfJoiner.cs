using System.Diagnostics;

namespace MunicipalPlanning.Documents.Printing;

/// <summary>Joins the parts of a book with qpdf.</summary>
internal static class PdfJoiner
{
    private const string Program = "qpdf";

    /// <exception cref="PrintingException">qpdf is not installed, or fails.</exception>
    public static async Task<byte[]> JoinAsync(IReadOnlyList<byte[]> parts, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("municipal-planning-print-");
        try
        {
            var files = new List<string>();
            foreach (var part in parts)
            {
                files.Add(Path.Combine(folder.FullName, $"{files.Count}.pdf"));
                await File.WriteAllBytesAsync(files[^1], part, cancellationToken);
            }
            var joined = Path.Combine(folder.FullName, "joined.pdf");
            await RunAsync([files[0], "--pages", .. files, "--", joined], cancellationToken);
            return await File.ReadAllBytesAsync(joined, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardError = true })!;
            var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
                throw new PrintingException($"印刷した部分をつなげませんでした（{Program}: {errors.Trim()}）。");
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new PrintingException($"印刷した部分をつなぐ {Program} が見つかりません。サーバーに Debian のパッケージ「qpdf」を入れてください。", exception);
        }
    }
}
