using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Web.Sheets.Editing;

public sealed partial class PriorityProjectSection
{
    private bool _showsLastYear;

    [CascadingParameter]
    public SheetDesk Desk { get; set; } = null!;

    [Parameter, EditorRequired]
    public PriorityProjectView Project { get; set; } = null!;

    [Parameter, EditorRequired]
    public int Index { get; set; }

    [Parameter, EditorRequired]
    public int Count { get; set; }

    /// <summary>Why the sheet cannot be written; null if it can.</summary>
    [Parameter]
    public string? Locked { get; set; }

    /// <summary>広げて書く.</summary>
    [Parameter]
    public EventCallback OnOpenSchedule { get; set; }

    private string Number => SheetLabels.PriorityProject(Index + 1);

    private SheetField OutlineField => SheetField.ProjectOutline(Project.ProjectId);

    private ProjectLastYear? LastYear => Desk.Sheet!.ProjectsLastYear.GetValueOrDefault(Project.ProjectId);

    /// <summary>The text lives once: where another unit owns the project, it is written there.</summary>
    private string? TextLocked => Locked ?? (Project.OwnerUnitId.Length == 0 || Project.OwnerUnitId == Desk.UnitId ? null : $"文は{Project.OwnerName}が書きます。");

    /// <summary>The levels that a plan calls 施策; every item where no plan does.</summary>
    private bool IsMeasure(PlanItemForChoice item) =>
        item.LevelName.Contains("施策", StringComparison.Ordinal) || !Desk.Plans.Any(plan => plan.Items.Any(other => other.LevelName.Contains("施策", StringComparison.Ordinal)));

    private Task OpenAsync() => TextLocked is null ? OnOpenSchedule.InvokeAsync() : Task.CompletedTask;
}
