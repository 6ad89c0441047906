using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Fields;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Reform.Chapters;

public sealed partial class ChapterEditor(ChapterDeskFactory desks, ChangeFeed feed, PresenceList presences, CircuitConnection connection, AuthenticationStateProvider access, IJSRuntime script, TimeProvider time)
    : FieldEditor(feed, presences, connection, access, script, time)
{
    [Parameter, EditorRequired]
    public string PlanId { get; set; } = "";

    /// <summary>The calendar year in which the report's year begins.</summary>
    [Parameter, EditorRequired]
    public int Start { get; set; }

    protected override FieldDesk OpenDesk => Desk;

    protected override bool IsLoaded => Desk.Report is not null;

    protected override string ScriptPath => "/js/chapter-editor.js";

    protected override bool MayWrite => Desk.MayWrite;

    private ChapterDesk Desk { get; } = desks.Create();

    private string Here => ReformAddress.Report(PlanId, Desk.Year);

    protected override Task OpenAsync(Func<Task<Person?>> who) => Desk.OpenAsync(who, PlanId, new FiscalYear(Start));

    protected override Task<FieldOutcome> SaveAsync(string path, string old, string text) => Desk.SaveInTurnAsync(path, old, text);

    private async Task AddAsync()
    {
        if (await Desk.AddAsync() is { } id)
            NextField = PlanField.ChapterTitle(id).Path;
    }
}
