namespace MunicipalPlanning.Application.Access.Roster;

/// <summary>A file cannot be read as a roster at all, or no longer fits; the message says why and what to do.</summary>
public sealed class RosterRefusedException(string message) : Exception(message);
