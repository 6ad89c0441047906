namespace MunicipalPlanning.Documents.Sheets;

/// <summary>How a comparison is shown.</summary>
public enum ComparisonMode
{
    /// <summary>並べる: two papers, what went struck on the left, what came underlined on the right.</summary>
    Beside,

    /// <summary>重ねる: one paper, old beside new.</summary>
    Over,
}
