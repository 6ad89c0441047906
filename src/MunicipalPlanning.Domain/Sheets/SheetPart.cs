namespace MunicipalPlanning.Domain.Sheets;

/// <summary>欄の種類: a kind of field of a sheet, for which a phase opens it and an instruction explains it.</summary>
public enum SheetPart
{
    /// <summary>組織目標.</summary>
    Goal,

    /// <summary>業務内容と果たすべき役割.</summary>
    Role,

    /// <summary>計画等との関連.</summary>
    Relations,

    /// <summary>関連する重点事業.</summary>
    RelatedProjects,

    /// <summary>今年度の重点事業: which ones, their names and their measures.</summary>
    Projects,

    /// <summary>取組の内容.</summary>
    Outline,

    /// <summary>取組とスケジュール.</summary>
    Schedule,

    /// <summary>事務事業の計画: background, purpose, goal, budget, activities and their targets.</summary>
    ProjectPlan,

    /// <summary>事務事業の結果: settlement, actuals, 成果, 点検・改善, the rating.</summary>
    ProjectResult,
}
