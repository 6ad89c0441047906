namespace MunicipalPlanning.Documents.Printing;

/// <summary>用紙の向き (A4).</summary>
public enum PaperOrientation
{
    /// <summary>縦.</summary>
    Portrait,

    /// <summary>横.</summary>
    Landscape,
}
