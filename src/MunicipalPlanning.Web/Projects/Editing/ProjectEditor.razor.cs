using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Layout;
using MunicipalPlanning.Web.Submissions;

namespace MunicipalPlanning.Web.Projects.Editing;

public sealed partial class ProjectEditor(ProjectDeskFactory desks, ChangeFeed feed, PresenceList presences, CircuitConnection connection, AuthenticationStateProvider access, IJSRuntime script, TimeProvider time)
    : FormEditor(feed, presences, connection, access, script, time)
{
    private bool _showsSchedule;

    [Parameter, EditorRequired]
    public int Start { get; set; }

    [Parameter, EditorRequired]
    public string ProjectId { get; set; } = "";

    protected override FormDesk OpenDesk => Desk;

    protected override bool IsLoaded => Desk.Project is not null;

    protected override bool MayWrite => Desk.MayWrite;

    private ProjectDesk Desk { get; } = desks.Create();

    private string? LastSaved => DescribeShortly(Desk.LastSaved);

    protected override Task OpenAsync(Func<Task<Person?>> who) => Desk.OpenAsync(who, new FiscalYear(Start), ProjectId, isReviewSheet: false);

    protected override void ShowFields() => _showsSchedule = false;

    private void CloseSchedule()
    {
        _showsSchedule = false;
        GoTo(Desk.FieldOf("schedule"));
    }
}
