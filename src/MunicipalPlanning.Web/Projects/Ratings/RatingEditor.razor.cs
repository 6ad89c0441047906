using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Fields;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Projects.Ratings;

public sealed partial class RatingEditor(RatingDeskFactory desks, ChangeFeed feed, PresenceList presences, CircuitConnection connection, AuthenticationStateProvider access, IJSRuntime script, TimeProvider time)
    : FieldEditor(feed, presences, connection, access, script, time)
{
    private int _redraws;

    [Parameter, EditorRequired]
    public int Start { get; set; }

    /// <summary>Whose projects; null for the person's own.</summary>
    [Parameter]
    public string? UnitId { get; set; }

    /// <summary>The project to open; null for the first that is not rated.</summary>
    [Parameter]
    public string? ProjectId { get; set; }

    protected override FieldDesk OpenDesk => Desk;

    protected override bool IsLoaded => Desk.Ratings is not null;

    protected override string ScriptPath => "/js/rating.js";

    private RatingDesk Desk { get; } = desks.Create();

    /// <summary>Opens the project before or after.</summary>
    [JSInvokable]
    public async Task StepAsync(int step)
    {
        if (Desk.Chosen is not null && Desk.Beside(step) is { } projectId)
            await ChooseAsync(projectId);
    }

    protected override Task OpenAsync(Func<Task<Person?>> who) => Desk.OpenAsync(who, new FiscalYear(Start), UnitId, ProjectId);

    private async Task RateAsync(RatingLine line, Rating? rating)
    {
        await Desk.RateAsync(line, rating);
        // The browser has marked the choice already; what was not saved goes back.
        if (Desk.Refusal is not null || Desk.Conflicts.Count > 0)
            _redraws++;
    }

    private async Task ChooseAsync(string projectId)
    {
        Desk.Choose(projectId);
        if (Page is not null)
            await Page.InvokeVoidAsync("showProject", projectId);
    }

    private string Number(RatingLine line) => SheetLabels.Circled(Desk.Ratings!.Projects.ToList().IndexOf(line) + 1);

    private string? SavedAt(LastChange? change) => DescribeShortly(change?.At);
}
