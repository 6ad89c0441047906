using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Access;

namespace MunicipalPlanning.Web.Projects;

/// <summary>系譜と推移 of a project: where it comes from, what became of it, its figures over the years. Plain forms; each does one thing.</summary>
public sealed partial class ProjectLineagePage
{
    private const int LargestForm = 64 * 1024;

    private FiscalYear _year;
    private ProjectView? _project;
    private LineageView? _lineage;
    private ProjectTrend? _trend;
    private IReadOnlyList<ProjectListItem> _found = [];
    private bool _mayWrite;
    private string _whyLocked = "";
    private string _refusal = "";
    private string _done = "";

    [Parameter]
    public int Start { get; set; }

    [Parameter]
    public string ProjectId { get; set; } = "";

    /// <summary>What is looked for among the other projects.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Words { get; set; }

    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [Inject]
    internal ProjectOpening Opening { get; set; } = null!;

    [Inject]
    internal ProjectLineage Lineage { get; set; } = null!;

    [Inject]
    internal ProjectTrends Trends { get; set; } = null!;

    [Inject]
    internal ProjectRegister Register { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    private Person Person => Http.User.ToPerson();

    protected override async Task OnInitializedAsync()
    {
        if (!FiscalYear.IsValid(Start) || !await ReadAsync(new FiscalYear(Start)))
        {
            Navigation.NotFound();
            return;
        }
        if (_mayWrite && !string.IsNullOrWhiteSpace(Words))
            _found = [.. (await Register.FindAsync(new ProjectFilter(_year) { Words = Words, AllYears = true }, 1, Http.RequestAborted)).Projects.Where(project => project.Id != ProjectId).DistinctBy(project => project.Id)];
    }

    private async Task<bool> ReadAsync(FiscalYear year)
    {
        _year = year;
        if (await Opening.OpenAsync(Person, year, ProjectId, Http.RequestAborted) is not { } opened)
            return false;
        _project = opened.View;
        _whyLocked = opened.WhyLocked("name") ?? "";
        _mayWrite = _whyLocked.Length == 0;
        _lineage = await Lineage.ReadAsync(ProjectId, Http.RequestAborted);
        _trend = await Trends.ReadAsync(ProjectId, Http.RequestAborted);
        return true;
    }

    private Task RenameAsync() => DoAsync($"{_year.Name}から名前を改めました。これまでの年度の様式は、前の名前のままです。", () =>
        Lineage.RenameAsync(Person, _year, ProjectId, Http.Request.Form["name"].ToString(), Http.RequestAborted));

    private Task SucceedAsync() => DoAsync("前身を加えました。", () =>
        Lineage.SucceedAsync(Person, _year, ProjectId, Http.Request.Form["predecessor"].ToString(), Http.RequestAborted));

    private Task UnlinkAsync() => DoAsync("前身から外しました。", () =>
        Lineage.UnlinkAsync(Person, _year, ProjectId, Http.Request.Form["predecessor"].ToString(), Http.RequestAborted));

    private Task EndAsync() => DoAsync(_lineage?.LastYear is null ? $"{_year.Name}で終了にしました。" : "終了を取り消しました。", () =>
        Lineage.EndAsync(Person, _year, ProjectId, _lineage?.LastYear is null, Http.RequestAborted));

    private async Task DoAsync(string done, Func<Task> act)
    {
        try
        {
            await act();
            _done = done;
        }
        catch (ProjectRefusedException refused)
        {
            _refusal = refused.Message;
        }
        await ReadAsync(_year);
    }
}
