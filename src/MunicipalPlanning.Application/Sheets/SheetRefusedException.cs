namespace MunicipalPlanning.Application.Sheets;

/// <summary>Something cannot be done with a sheet as it stands; the message says why and what to do, for the section's staff.</summary>
public sealed class SheetRefusedException(string message) : Exception(message);
