namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>A file cannot be taken in as a project list, or no longer fits; the message says why and what to do.</summary>
public sealed class ListRefusedException(string message) : Exception(message);
