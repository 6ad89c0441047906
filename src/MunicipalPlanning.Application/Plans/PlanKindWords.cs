using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Plans;

/// <summary>The words of the office for the kinds of plans.</summary>
public static class PlanKindWords
{
    public static string Word(this PlanKind kind) => kind switch
    {
        PlanKind.BasicConcept => "基本構想",
        PlanKind.BasicPlan => "基本計画",
        PlanKind.IndividualPlan => "個別計画",
        PlanKind.ReformPlan => "行革プラン",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
