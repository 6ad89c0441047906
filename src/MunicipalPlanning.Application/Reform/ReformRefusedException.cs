namespace MunicipalPlanning.Application.Reform;

/// <summary>A change of a reform item's report that cannot be made now, with words for people: what is wrong and what to do.</summary>
public sealed class ReformRefusedException(string message) : Exception(message);
