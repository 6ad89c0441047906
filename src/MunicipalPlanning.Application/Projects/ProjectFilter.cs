using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>Which projects of the register are asked for, and in which order.</summary>
/// <param name="Year">年度; with <see cref="AllYears"/> and words only the one to begin with.</param>
public sealed record ProjectFilter(FiscalYear Year)
{
    /// <summary>A section, or a department with its sections.</summary>
    public string? UnitId { get; init; }

    /// <summary>A plan item with everything below it.</summary>
    public string? PlanItemId { get; init; }

    public Rating? Rating { get; init; }

    /// <summary>状態 of the project's 点検シート, or else of its section's sheet.</summary>
    public SubmissionState? State { get; init; }

    /// <summary>All of these words must occur, in whatever spelling; they are parted by blanks.</summary>
    public string Words { get; init; } = "";

    /// <summary>Looks for the words in the records of all years.</summary>
    public bool AllYears { get; init; }

    public ProjectSort Sort { get; init; }

    public bool Descending { get; init; }

    public ProjectGrouping Grouping { get; init; }

    public bool IsNarrow => UnitId is not null || PlanItemId is not null || Rating is not null || State is not null || !string.IsNullOrWhiteSpace(Words);

    internal bool LooksThroughAllYears => AllYears && !string.IsNullOrWhiteSpace(Words);
}

/// <summary>By what the register is ordered. What has nothing written there comes last in both directions.</summary>
public enum ProjectSort
{
    /// <summary>事業番号, or else 建制順.</summary>
    Number,

    /// <summary>通し番号, or else 事業番号.</summary>
    Serial,

    /// <summary>事務事業名.</summary>
    Name,

    /// <summary>課名, in office order.</summary>
    Unit,

    /// <summary>計画上の位置付け, in the order of the plans.</summary>
    PlanItem,

    /// <summary>予算額.</summary>
    Budget,

    /// <summary>決算額.</summary>
    Settlement,

    /// <summary>評価.</summary>
    Rating,
}

/// <summary>まとめ方.</summary>
public enum ProjectGrouping
{
    None,

    /// <summary>部ごと.</summary>
    Department,

    /// <summary>計画の項目ごと: a project stands under the first item that it serves.</summary>
    PlanItem,
}
