namespace MunicipalPlanning.Domain.Sheets;

/// <summary>直すところ: what a sheet still lacks before it can be handed in.</summary>
/// <param name="Message">What is wrong and what to do, in words for the section's staff.</param>
public sealed record SheetProblem(SheetField Field, string Message);
