namespace MunicipalPlanning.Documents.Workbooks;

/// <summary>A column of a table that is written into a file.</summary>
/// <param name="Width">In characters, as Excel counts them.</param>
/// <param name="Text">What stands in it as people read it; empty for nothing.</param>
/// <param name="Amount">Money and other numbers that can be reckoned with, and that are added up below; null for a column of texts.</param>
public sealed record TypedColumn<T>(string Heading, double Width, Func<T, string> Text, Func<T, long?>? Amount = null)
{
    /// <summary>Percentages and figures, which make no sum; null for other columns.</summary>
    public Func<T, decimal?>? Number { get; init; }
}
