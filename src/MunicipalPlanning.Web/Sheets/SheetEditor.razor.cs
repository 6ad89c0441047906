using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Layout;
using MunicipalPlanning.Web.Sheets.Editing;
using MunicipalPlanning.Web.Submissions;

namespace MunicipalPlanning.Web.Sheets;

public sealed partial class SheetEditor(SheetDeskFactory desks, ChangeFeed feed, PresenceList presences, CircuitConnection connection, AuthenticationStateProvider access, IJSRuntime script, TimeProvider time)
    : FormEditor(feed, presences, connection, access, script, time)
{
    private SheetEditMode _mode;
    private string? _scheduledId;

    [Parameter, EditorRequired]
    public int Year { get; set; }

    [Parameter, EditorRequired]
    public string UnitId { get; set; } = "";

    protected override FormDesk OpenDesk => Desk;

    protected override bool IsLoaded => Desk.Sheet is not null;

    private SheetDesk Desk { get; } = desks.Create();

    private PriorityProjectView? Scheduled => Desk.Sheet!.View.PriorityProjects.FirstOrDefault(project => project.ProjectId == _scheduledId);

    protected override Task OpenAsync(Func<Task<Person?>> who) =>
        FiscalYear.IsValid(Year) ? Desk.OpenAsync(who, new FiscalYear(Year), UnitId) : Task.CompletedTask;

    protected override void ShowFields() => _mode = SheetEditMode.Form;

    private void Show(SheetEditMode mode, SheetField? goTo)
    {
        _mode = mode;
        GoTo(goTo);
    }

    private void OpenSchedule(PriorityProjectView project)
    {
        _scheduledId = project.ProjectId;
        Show(SheetEditMode.Schedule, null);
    }
}
