namespace MunicipalPlanning.Domain.Projects;

/// <summary>The texts of a project's year.</summary>
public enum ProjectText
{
    /// <summary>背景.</summary>
    Background,

    /// <summary>目的.</summary>
    Purpose,

    /// <summary>目標.</summary>
    Goal,

    /// <summary>概要; on the management sheet 取組の内容.</summary>
    Outline,

    /// <summary>根拠法令・分野別計画等.</summary>
    LegalBasis,

    /// <summary>成果.</summary>
    Result,
}
