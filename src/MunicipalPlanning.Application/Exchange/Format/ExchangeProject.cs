using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Exchange.Format;

/// <summary>事務事業.</summary>
public sealed record ExchangeProject
{
    public string Id { get; init; } = "";

    public string Number { get; init; } = "";

    public string Name { get; init; } = "";

    public string FormerName { get; init; } = "";

    /// <summary>これまでの名前, the earliest first.</summary>
    public IReadOnlyList<ExchangeFormerName> FormerNames { get; init; } = [];

    /// <summary>前身の事務事業, the earliest first.</summary>
    public IReadOnlyList<ExchangeSuccession> Predecessors { get; init; } = [];

    /// <summary>終了年度; null while it goes on.</summary>
    public int? LastYear { get; init; }

    public IReadOnlyList<ExchangeProjectYear> Years { get; init; } = [];
}

/// <summary>これまでの名前, with the last year in which the project had it.</summary>
public sealed record ExchangeFormerName
{
    public string Name { get; init; } = "";

    public int LastYear { get; init; }
}

/// <summary>前身: a project from which another goes on, from a year on.</summary>
public sealed record ExchangeSuccession
{
    public string Project { get; init; } = "";

    public int Year { get; init; }
}

/// <summary>事務事業の年度.</summary>
public sealed record ExchangeProjectYear
{
    public int Year { get; init; }

    public string Unit { get; init; } = "";

    public string SheetNumber { get; init; } = "";

    public IReadOnlyList<string> PlanLinks { get; init; } = [];

    public string Background { get; init; } = "";

    public string Purpose { get; init; } = "";

    public string Goal { get; init; } = "";

    public string Outline { get; init; } = "";

    public string LegalBasis { get; init; } = "";

    /// <summary>取組とスケジュール, on the axis of months.</summary>
    public IReadOnlyList<ExchangeScheduleRow> Schedule { get; init; } = [];

    public IReadOnlyList<ExchangeActivity> Activities { get; init; } = [];

    public IReadOnlyList<ExchangeIndicator> Outcomes { get; init; } = [];

    /// <summary>千円.</summary>
    public long? Budget { get; init; }

    /// <summary>千円.</summary>
    public long? Settlement { get; init; }

    public string Result { get; init; } = "";

    public ExchangeReview Review { get; init; } = new();
}

/// <summary>活動・事業.</summary>
public sealed record ExchangeActivity
{
    public string Name { get; init; } = "";

    public IReadOnlyList<int> Years { get; init; } = [];

    public string Partner { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>千円.</summary>
    public long? Budget { get; init; }

    /// <summary>千円.</summary>
    public long? Settlement { get; init; }

    public IReadOnlyList<ExchangeIndicator> Outputs { get; init; } = [];
}

/// <summary>点検・改善; one in which nothing is written is the same as none.</summary>
public sealed record ExchangeReview
{
    public Rating? Rating { get; init; }

    /// <summary>理由 of the rating.</summary>
    public string Reason { get; init; } = "";

    public string Reflection { get; init; } = "";

    public IReadOnlyList<RoomForImprovement> Improve { get; init; } = [];

    public string Direction { get; init; } = "";

    public DateOnly? WrittenOn { get; init; }

    public bool IsEmpty =>
        Rating is null && Reason.Length == 0 && Reflection.Length == 0 && Improve.Count == 0 && Direction.Length == 0 && WrittenOn is null;
}
