namespace MunicipalPlanning.Application.Projects;

/// <summary>A change of a project that cannot be made now, with words for people: what is wrong and what to do.</summary>
public sealed class ProjectRefusedException(string message) : Exception(message);
