using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Application.Projects;

/// <summary>行: a member of one of the lists of a project's year, with all that it says; what was taken away can be put back from it.</summary>
public abstract record ProjectRow
{
    private ProjectRow()
    {
    }

    /// <summary>活動・事業 with its outputs.</summary>
    public sealed record Activity(ExchangeActivity Content) : ProjectRow;

    /// <summary>アウトプット or アウトカム.</summary>
    public sealed record Measure(ExchangeIndicator Content) : ProjectRow;

    /// <summary>取組 of the schedule.</summary>
    public sealed record Schedule(string Title, IReadOnlyList<ScheduleEntry> Entries) : ProjectRow;

    /// <summary>As the log shows it to people.</summary>
    internal string Words => this switch
    {
        Activity { Content: var activity } => $"{activity.Name}（{string.Join('、', activity.Outputs.Select(output => output.Name))}）\n{activity.Description}".TrimEnd(),
        Measure { Content: var indicator } => string.Join('\n', indicator.Values.Select(value => $"{value.Year} 目標 {value.Target} 実績 {value.Actual}").Prepend($"{indicator.Name}（{indicator.Unit}）")),
        Schedule schedule => schedule.Title,
        _ => "",
    };
}

/// <summary>A row that was taken away.</summary>
/// <param name="Index">Its place, 0 for the first.</param>
public sealed record RemovedProjectRow(Guid Id, int Index, ProjectRow Row);

/// <summary>Which list of a project's year a row belongs to.</summary>
/// <param name="ActivityId">The activity, for the list of its outputs.</param>
public readonly record struct ProjectList(ProjectListKind Kind, Guid? ActivityId = null)
{
    public static ProjectList Activities { get; } = new(ProjectListKind.Activities);

    public static ProjectList Outcomes { get; } = new(ProjectListKind.Outcomes);

    public static ProjectList Schedule { get; } = new(ProjectListKind.Schedule);

    /// <summary>The list as a whole within the record, as the log and remarks name it.</summary>
    public string Path => Kind switch
    {
        ProjectListKind.Activities => "activities",
        ProjectListKind.Outputs => $"activity/{ActivityId}/outputs",
        ProjectListKind.Outcomes => "outcomes",
        _ => "schedule",
    };

    public static ProjectList OutputsOf(Guid activityId) => new(ProjectListKind.Outputs, activityId);

    /// <summary>A row within the record.</summary>
    public string PathOf(Guid rowId) => Kind switch
    {
        ProjectListKind.Activities => $"activity/{rowId}",
        ProjectListKind.Outputs => $"activity/{ActivityId}/output/{rowId}",
        ProjectListKind.Outcomes => $"outcome/{rowId}",
        _ => $"row/{rowId}",
    };
}

/// <summary>The lists of a project's year.</summary>
public enum ProjectListKind
{
    /// <summary>活動・事業.</summary>
    Activities,

    /// <summary>アウトプット of an activity.</summary>
    Outputs,

    /// <summary>アウトカム.</summary>
    Outcomes,

    /// <summary>取組とスケジュール.</summary>
    Schedule,
}
