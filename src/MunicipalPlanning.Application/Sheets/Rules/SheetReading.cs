namespace MunicipalPlanning.Application.Sheets.Rules;

/// <summary>A sheet with what one needs beside it to read it.</summary>
/// <param name="LastYear">Last year's sheet of the same unit; null if there is none.</param>
/// <param name="Neighbours">The other sheets of the same department: its own and its sections'.</param>
/// <param name="PlanTitles">The titles of each plan's items, folded, with and without their numbers, by the plan's id.</param>
/// <param name="PlanNames">The names of all plans, folded.</param>
public sealed record SheetReading(
    SheetView Sheet,
    SheetView? LastYear,
    IReadOnlyList<SheetView> Neighbours,
    IReadOnlyDictionary<string, IReadOnlySet<string>> PlanTitles,
    IReadOnlySet<string> PlanNames);
