namespace MunicipalPlanning.Documents.Printing;

/// <summary>The style sheets of all forms, as they are written into a printed document.</summary>
internal static class PrintStyles
{
    public static string All { get; } =
        string.Concat(new[] { "paper.css", "schedule.css", "management-sheet.css", "print.css" }.Select(Read));

    /// <summary>All of them, and the marks of comparisons, which no official form shows.</summary>
    public static string Comparison { get; } = string.Concat(new[] { "paper.css", "schedule.css", "management-sheet.css", "comparison.css", "change-history.css", "print.css" }.Select(Read));

    /// <summary>Those of a plan's book, which builds its pages itself.</summary>
    public static string Book { get; } = string.Concat(new[] { "paper.css", "plan-book.css", "indicator-chart.css", "book-pages.css" }.Select(Read));

    /// <summary>What the matrix of the coverage needs.</summary>
    public static string Coverage { get; } = string.Concat(new[] { "paper.css", "coverage.css", "print.css" }.Select(Read));

    /// <summary>What the register of projects needs.</summary>
    public static string ProjectList { get; } = string.Concat(new[] { "paper.css", "project-list.css", "register-pages.css" }.Select(Read));

    /// <summary>Those of 事務事業点検シート, whose margins are its own.</summary>
    public static string Review { get; } = string.Concat(new[] { "paper.css", "review-sheet.css", "print.css", "review-pages.css" }.Select(Read));

    /// <summary>Those of 進捗報告書, whose margins are its own.</summary>
    public static string Reform { get; } = string.Concat(new[] { "paper.css", "schedule.css", "reform-report.css", "print.css", "reform-pages.css" }.Select(Read));

    /// <summary>Those of the report as it is published on the web, in one file with its text.</summary>
    public static string PublicReport { get; } = Read("public-report.css");

    public static string MeasureScript { get; } = Read("measure.js");

    public static string RepeatLabelsScript { get; } = Read("repeat-labels.js");

    public static string BookScript { get; } =
        Read("book.js").Replace("/* parts */", string.Concat(new[] { "book-units.js", "book-plan.js", "book-lines.js", "book-pages.js" }.Select(Read)), StringComparison.Ordinal);

    private static string Read(string name)
    {
        using var stream = typeof(PrintStyles).Assembly.GetManifestResourceStream($"print/{name}")
            ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
