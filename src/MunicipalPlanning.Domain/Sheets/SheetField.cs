namespace MunicipalPlanning.Domain.Sheets;

/// <summary>欄: the address of one field of a sheet (組織マネジメントシート, 事務事業点検シート), the same in the form, on paper, in drafts and in the change log.</summary>
/// <param name="Path"><c>goal</c>, <c>relation/ID/lines</c>, <c>project/ID/row/ID</c> …</param>
public readonly record struct SheetField(string Path)
{
    public static SheetField Goal { get; } = new("goal");

    public static SheetField Role { get; } = new("role");

    /// <summary>計画等との関連 as a list.</summary>
    public static SheetField Relations { get; } = new("relations");

    /// <summary>関連する重点事業 as a list.</summary>
    public static SheetField RelatedProjects { get; } = new("related");

    /// <summary>今年度の重点事業 as a list.</summary>
    public static SheetField Projects { get; } = new("projects");

    public static SheetField Relation(Guid id) => new($"relation/{id}");

    public static SheetField RelationLabel(Guid id) => new($"relation/{id}/label");

    public static SheetField RelationLines(Guid id) => new($"relation/{id}/lines");

    public static SheetField Related(Guid id) => new($"related/{id}");

    public static SheetField RelatedMeasure(Guid id) => new($"related/{id}/measure");

    public static SheetField RelatedProject(Guid id) => new($"related/{id}/project");

    public static SheetField Project(string projectId) => new($"project/{projectId}");

    public static SheetField ProjectName(string projectId) => new($"project/{projectId}/name");

    public static SheetField ProjectMeasure(string projectId) => new($"project/{projectId}/measure");

    public static SheetField ProjectOutline(string projectId) => new($"project/{projectId}/outline");

    public static SheetField Schedule(string projectId) => new($"project/{projectId}/schedule");

    public static SheetField ScheduleRow(string projectId, Guid rowId) => new($"project/{projectId}/row/{rowId}");

    /// <summary>The project that a field belongs to; null for a field of the sheet itself.</summary>
    public string? ProjectId => Path.Split('/') is ["project", var id, ..] ? id : null;

    /// <summary>欄の種類, as the phases of the year and their instructions name it; null for the sheet as a whole.</summary>
    public SheetPart? Part => Path.Split('/') switch
    {
        ["goal"] => SheetPart.Goal,
        ["role"] => SheetPart.Role,
        ["relations"] or ["relation", ..] => SheetPart.Relations,
        ["related", ..] => SheetPart.RelatedProjects,
        ["projects"] or ["project", _] or ["project", _, "name" or "measure"] => SheetPart.Projects,
        ["project", _, "outline"] => SheetPart.Outline,
        ["project", _, "schedule"] or ["project", _, "row", _] => SheetPart.Schedule,
        ["project", _, "settlement" or "result" or "review", ..] => SheetPart.ProjectResult,
        ["project", _, "activity", _, "description" or "settlement"] => SheetPart.ProjectResult,
        ["project", _, "activity" or "outcome", .., "actual" or "next-target"] => SheetPart.ProjectResult,
        ["project", _, _, ..] => SheetPart.ProjectPlan,
        _ => null,
    };

    /// <summary>Whether a remark on this field speaks of another one: the field itself, what lies under it, a row of its schedule.</summary>
    public bool Covers(SheetField other) =>
        other.Path == Path
        || other.Path.StartsWith(Path + "/", StringComparison.Ordinal)
        || (Path == Relations.Path && other.Part == SheetPart.Relations)
        || (Path == Projects.Path && other.Path.Split('/') is ["project", _])
        || (Path.EndsWith("/schedule", StringComparison.Ordinal) && other.ProjectId == ProjectId && other.Part == SheetPart.Schedule)
        || (Part == SheetPart.Schedule && other == Schedule(ProjectId!));

    public override string ToString() => Path;
}
