using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Layout;
using MunicipalPlanning.Web.Submissions;

namespace MunicipalPlanning.Web.Reform.Editing;

public sealed partial class ReformItemEditor(ReformDeskFactory desks, ChangeFeed feed, PresenceList presences, CircuitConnection connection, AuthenticationStateProvider access, IJSRuntime script, TimeProvider time)
    : FormEditor(feed, presences, connection, access, script, time)
{
    private bool _showsRoadmap;

    [Parameter, EditorRequired]
    public string PlanId { get; set; } = "";

    [Parameter, EditorRequired]
    public int Start { get; set; }

    [Parameter, EditorRequired]
    public string ItemId { get; set; } = "";

    protected override FormDesk OpenDesk => Desk;

    protected override bool IsLoaded => Desk.Opened is not null;

    private ReformDesk Desk { get; } = desks.Create();

    protected override Task OpenAsync(Func<Task<Person?>> who) => Desk.OpenAsync(who, PlanId, ItemId, new FiscalYear(Start));

    protected override void ShowFields() => _showsRoadmap = false;

    private void CloseRoadmap()
    {
        _showsRoadmap = false;
        GoTo(new SheetField(ReformRows.Roadmap));
    }
}
