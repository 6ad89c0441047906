namespace MunicipalPlanning.Application.Plans;

/// <summary>Something cannot be done with a plan as it stands; the message says why and what to do.</summary>
public sealed class PlanRefusedException(string message) : Exception(message);
