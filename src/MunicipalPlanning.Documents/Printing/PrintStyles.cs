namespace MunicipalPlanning.Documents.Printing;

/// <summary>The style sheets of all forms, as they are written into a printed document.</summary>
internal static class PrintStyles
{
    public static string All { get; } =
        string.Concat(new[] { "paper.css", "schedule.css", "management-sheet.css", "print.css" }.Select(Read));

    /// <summary>All of them, and the marks of comparisons, which no official form shows.</summary>
    public static string Comparison { get; } = string.Concat(new[] { "paper.css", "schedule.css", "management-sheet.css", "comparison.css", "change-history.css", "print.css" }.Select(Read));

    /// <summary>What the matrix of the coverage needs.</summary>
    public static string Coverage { get; } = string.Concat(new[] { "paper.css", "coverage.css", "print.css" }.Select(Read));

    public static string MeasureScript { get; } = Read("measure.js");

    private static string Read(string name)
    {
        using var stream = typeof(PrintStyles).Assembly.GetManifestResourceStream($"print/{name}")
            ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
