namespace MunicipalPlanning.Application.Plans;

/// <summary>Through what a sheet or project points at a plan item.</summary>
public enum PlanUseKind
{
    /// <summary>今年度の重点事業の総合計画重点施策.</summary>
    PriorityProject,

    /// <summary>関連する重点事業の重点施策.</summary>
    RelatedMeasure,

    /// <summary>関連する重点事業の重点事業.</summary>
    RelatedProject,

    /// <summary>計画等との関連: a line with the words of the item.</summary>
    RelationLine,

    /// <summary>計画等との関連: the plan as a whole.</summary>
    RelationPlan,

    /// <summary>事務事業の計画上の位置付け.</summary>
    ProjectLink,
}

public static class PlanUseWords
{
    public static string Of(PlanUseKind kind) => kind switch
    {
        PlanUseKind.PriorityProject => "今年度の重点事業",
        PlanUseKind.RelatedMeasure => "関連する重点事業の重点施策",
        PlanUseKind.RelatedProject => "関連する重点事業",
        PlanUseKind.RelationLine or PlanUseKind.RelationPlan => "計画等との関連",
        PlanUseKind.ProjectLink => "事務事業の計画上の位置付け",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
