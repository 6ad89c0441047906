namespace MunicipalPlanning.Domain.Projects;

/// <summary>改善の余地.</summary>
public enum RoomForImprovement
{
    /// <summary>コスト.</summary>
    Cost,

    /// <summary>活動.</summary>
    Activity,

    /// <summary>成果.</summary>
    Outcome,

    /// <summary>その他.</summary>
    Other,
}
