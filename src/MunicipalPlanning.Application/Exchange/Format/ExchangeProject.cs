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

    public IReadOnlyList<ExchangeProjectYear> Years { get; init; } = [];
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

    public string Reflection { get; init; } = "";

    public IReadOnlyList<RoomForImprovement> Improve { get; init; } = [];

    public string Direction { get; init; } = "";

    public DateOnly? WrittenOn { get; init; }

    public bool IsEmpty =>
        Rating is null && Reflection.Length == 0 && Improve.Count == 0 && Direction.Length == 0 && WrittenOn is null;
}
