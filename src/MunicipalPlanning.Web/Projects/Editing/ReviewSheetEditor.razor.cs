using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Layout;
using MunicipalPlanning.Web.Submissions;

namespace MunicipalPlanning.Web.Projects.Editing;

public sealed partial class ReviewSheetEditor(ProjectDeskFactory desks, ChangeFeed feed, PresenceList presences, CircuitConnection connection, AuthenticationStateProvider access, IJSRuntime script, TimeProvider time)
    : FormEditor(feed, presences, connection, access, script, time)
{
    [Parameter, EditorRequired]
    public int Start { get; set; }

    [Parameter, EditorRequired]
    public string ProjectId { get; set; } = "";

    protected override FormDesk OpenDesk => Desk;

    protected override bool IsLoaded => Desk.Project is not null;

    private ProjectDesk Desk { get; } = desks.Create();

    protected override Task OpenAsync(Func<Task<Person?>> who) => Desk.OpenAsync(who, new FiscalYear(Start), ProjectId, isReviewSheet: true);

    /// <summary>令和7年度分・No. 61.</summary>
    private static string Remark(ProjectView view) => $"{view.Year.Name}分{(view.SheetNumber.Length > 0 ? $"・No. {view.SheetNumber}" : "")}";
}
