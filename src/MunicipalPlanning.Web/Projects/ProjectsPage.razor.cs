using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Projects;

/// <summary>事務事業一覧: drawn by the server; links and plain forms do everything.</summary>
public sealed partial class ProjectsPage
{
    /// <summary>The columns of this browser.</summary>
    private const string ColumnsCookie = "project-columns";

    private ProjectsView? _view;
    private RegisterPage? _page;
    private ProjectChoices _choices = new(0, [], [], new Dictionary<Domain.Plans.Rating, int>());
    private IReadOnlyList<ProjectColumn> _columns = [];
    private IReadOnlyList<FiscalYear> _years = [];

    /// <summary>The year's first calendar year; without one, the year to begin with.</summary>
    [Parameter]
    public int? Start { get; set; }

    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [Inject]
    internal ProjectRegister Register { get; set; } = null!;

    [Inject]
    internal SheetList Sheets { get; set; } = null!;

    [Inject]
    internal TimeProvider Time { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        if (Start is { } start && !FiscalYear.IsValid(start))
        {
            Navigation.NotFound();
            return;
        }
        var year = Start is { } asked ? new FiscalYear(asked) : (await YearChoice.LoadAsync(Sheets, Time, CancellationToken.None)).Default;
        var view = ProjectsView.Read(year, Http.Request.Query);
        _columns = RememberColumns(view);
        _choices = await Register.ChoicesAsync(year, CancellationToken.None);
        _years = _choices.Count == 0 ? await Register.YearsAsync(CancellationToken.None) : [];
        _page = await Register.FindAsync(view.Filter, view.Page, CancellationToken.None);
        _view = view;
    }

    private IReadOnlyList<ProjectColumn> RememberColumns(ProjectsView view)
    {
        if (view.Columns is { } chosen)
            Http.Response.Cookies.Append(ColumnsCookie, ProjectsView.WriteColumns(chosen), new CookieOptions { Path = "/projects", MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = Http.Request.IsHttps });
        return view.Columns ?? (Http.Request.Cookies[ColumnsCookie] is { } remembered ? ProjectsView.ReadColumns(remembered) : ProjectColumns.Usual);
    }
}
