namespace MunicipalPlanning.Documents.Indicators;

/// <summary>How large a chart of an indicator is drawn.</summary>
public enum IndicatorChartSize
{
    /// <summary>Small multiples: no figures.</summary>
    Card,

    /// <summary>The whole width of a page, with figures on both axes.</summary>
    Full,

    /// <summary>One line of a table, 76 by 28.</summary>
    Spark,
}
