namespace MunicipalPlanning.Documents.Printing;

/// <summary>印刷の設定: the section "Printing" of the configuration.</summary>
public sealed class PrintingOptions
{
    public const string Section = "Printing";

    public string ChromiumPath { get; set; } = "/usr/bin/chromium";

    /// <summary>How many documents are printed at the same time.</summary>
    public int Concurrency { get; set; } = 2;

    /// <summary>After so many prints the browser is started anew, so that it cannot grow without end.</summary>
    public int PrintsPerBrowser { get; set; } = 500;

    /// <summary>The longest that one document, or one part of a book, may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(120);
}
