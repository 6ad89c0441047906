namespace MunicipalPlanning.Documents.Plans;

/// <summary>One text of a plan's book.</summary>
/// <param name="Address">Which text it is (<see cref="PlanBookAddresses"/>).</param>
/// <param name="Label">1-1防災・減災の推進 基本方針: where a reader finds it.</param>
/// <param name="Text">With plain line feeds.</param>
/// <param name="IsRunning">Whether a term may be marked in it: no title, no figure.</param>
public sealed record PlanBookText(string Address, string Label, string Text, bool IsRunning);
