namespace MunicipalPlanning.Documents.Printing;

/// <summary>進み具合.</summary>
public readonly record struct PrintProgress(int Done, int Total);
