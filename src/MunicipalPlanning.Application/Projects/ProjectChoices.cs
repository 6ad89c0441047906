using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Projects;

/// <summary>What the register of a year can be narrowed to, with how many projects there are.</summary>
/// <param name="Count">All projects of the year.</param>
/// <param name="Units">Those with projects, and their departments, in office order.</param>
/// <param name="PlanItems">Those that projects serve, and what is above them, in the order of the plans.</param>
public sealed record ProjectChoices(int Count, IReadOnlyList<ProjectUnitChoice> Units, IReadOnlyList<ProjectPlanItemChoice> PlanItems, IReadOnlyDictionary<Rating, int> Ratings);

/// <param name="Count">Of a department with those of its sections.</param>
public sealed record ProjectUnitChoice(string Id, string Name, bool IsDepartment, int Count);

/// <param name="Depth">0 for the first level of the plan.</param>
public sealed record ProjectPlanItemChoice(string Id, string PlanName, string NumberedTitle, int Depth);
