namespace MunicipalPlanning.Domain.Plans;

/// <summary>計画の種別.</summary>
public enum PlanKind
{
    /// <summary>基本構想.</summary>
    BasicConcept,

    /// <summary>基本計画.</summary>
    BasicPlan,

    /// <summary>個別計画.</summary>
    IndividualPlan,

    /// <summary>行革プラン.</summary>
    ReformPlan,
}
