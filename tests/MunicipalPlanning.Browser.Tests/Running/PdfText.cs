using System.Diagnostics;

namespace MunicipalPlanning.Browser.Tests.Running;

/// <summary>The text of a PDF as poppler reads it, without blanks and line ends.</summary>
internal static class PdfText
{
    public static async Task<string> ReadAsync(byte[] pdf)
    {
        var path = Path.Combine(Path.GetTempPath(), $"read-{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(path, pdf);
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", path, "-"]) { RedirectStandardOutput = true })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
