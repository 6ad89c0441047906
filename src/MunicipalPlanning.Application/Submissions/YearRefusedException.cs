namespace MunicipalPlanning.Application.Submissions;

/// <summary>A year's plan cannot be stored as entered; nothing was changed.</summary>
public sealed class YearRefusedException(string message, IReadOnlyList<YearFault>? faults = null) : Exception(message)
{
    /// <summary>By field; empty if it is about the whole.</summary>
    public IReadOnlyList<YearFault> Faults => faults ?? [];
}
