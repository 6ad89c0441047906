namespace MunicipalPlanning.Application.Tables;

/// <summary>A file cannot be read as a table; the message says why and what to do.</summary>
public sealed class TableRefusedException(string message) : Exception(message);
