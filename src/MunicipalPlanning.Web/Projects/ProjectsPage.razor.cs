using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Projects;

/// <summary>事務事業一覧: drawn by the server, with links and plain forms; the grid in it becomes alive with its circuit.</summary>
public sealed partial class ProjectsPage
{
    /// <summary>The columns of this browser.</summary>
    private const string ColumnsCookie = "project-columns";

    // What the grid imports once its circuit stands.
    private static readonly string[] Modules = ["register", "register-cells", "register-editor", "register-conditions", "drafts", "find"];

    private ProjectsView? _view;
    private RegisterNotice? _notice;
    private IReadOnlyList<SavedRegisterView> _views = [];
    private IReadOnlyList<OrganizationUnit> _units = [];
    private bool _mayOpenYear;
    private int _waiting;
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
    internal RegisterViews Views { get; set; } = null!;

    [Inject]
    internal ProjectCreation Creation { get; set; } = null!;

    [Inject]
    internal UnitList Units { get; set; } = null!;

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
        _notice = RegisterNotice.Take(Http);
        await AskForPersonAsync(Http.User.ToPerson(), year);
        _view = view;
    }

    /// <summary>What the page offers besides reading.</summary>
    private async Task AskForPersonAsync(Person person, FiscalYear year)
    {
        _views = await Views.ListAsync(person, CancellationToken.None);
        _mayOpenYear = Rights.May(person, Verb.ManageYear);
        _waiting = _mayOpenYear ? await Creation.WaitingAsync(year, CancellationToken.None) : 0;
        _units = [.. (await Units.ForYearAsync(year, CancellationToken.None)).Where(unit => unit.Kind == UnitKind.Section
            && Rights.May(person, Verb.Create, new RightSubject(unit.Id, unit.ParentId, SubmissionState.Drafting)))];
    }

    private IReadOnlyList<ProjectColumn> RememberColumns(ProjectsView view)
    {
        if (view.Columns is { } chosen)
            Http.Response.Cookies.Append(ColumnsCookie, ProjectsView.WriteColumns(chosen), new CookieOptions { Path = "/projects", MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = Http.Request.IsHttps });
        return view.Columns ?? (Http.Request.Cookies[ColumnsCookie] is { } remembered ? ProjectsView.ReadColumns(remembered) : ProjectColumns.Usual);
    }
}
