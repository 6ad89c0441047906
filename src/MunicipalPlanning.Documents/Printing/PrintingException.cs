namespace MunicipalPlanning.Documents.Printing;

/// <summary>印刷できない: its message, in Japanese, says what is missing and what to do.</summary>
public sealed class PrintingException : Exception
{
    public PrintingException(string message)
        : base(message)
    {
    }

    public PrintingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
