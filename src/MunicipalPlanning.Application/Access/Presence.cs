namespace MunicipalPlanning.Application.Access;

/// <summary>いま開いている人: one open screen of a person on a record. Rows that are not renewed are forgotten.</summary>
public sealed class Presence
{
    /// <summary>The screen, not the person: somebody may have two.</summary>
    public Guid ScreenId { get; set; }

    public required string Record { get; set; }

    public Guid AccountId { get; set; }

    public required string Person { get; set; }

    /// <summary>The role's word beside the name: 課長.</summary>
    public required string Title { get; set; }

    /// <summary>The field in which the person writes; empty if in none.</summary>
    public string Field { get; set; } = "";

    public DateTimeOffset SeenAt { get; set; }
}
