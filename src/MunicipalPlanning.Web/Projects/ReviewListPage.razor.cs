using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Projects;

/// <summary>点検シートの一覧: drawn by the server; links and plain forms do everything.</summary>
public sealed partial class ReviewListPage
{
    private Person _person = null!;
    private FiscalYear _year;
    private DateOnly _today;
    private IReadOnlyList<ReviewSheetLine>? _lines;
    private IReadOnlyList<OrganizationUnit> _units = [];
    private SubmissionState? _state;
    private int _all;
    private int? _begun;
    private bool _isPolicy;
    private bool _mayManage;

    [Parameter]
    public int Start { get; set; }

    /// <summary>A section, or a department with its sections; empty for all, without one the person's own.</summary>
    [SupplyParameterFromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [CascadingParameter]
    public Task<AuthenticationState> SignedIn { get; set; } = null!;

    [Inject]
    internal ReviewSheets Sheets { get; set; } = null!;

    [Inject]
    internal UnitList Units { get; set; } = null!;

    [Inject]
    internal TimeProvider Time { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    private string? UnitId { get; set; }

    private IReadOnlyList<ReviewSheetLine> Shown => [.. _lines!.Where(line => _state is null || line.State == _state)];

    private string BookAddress => UnitId is { } unitId ? ProjectAddress.ReviewBook(_year, unitId) : $"{ProjectAddress.List(_year)}/review.pdf";

    protected override async Task OnInitializedAsync()
    {
        if (!FiscalYear.IsValid(Start))
        {
            Navigation.NotFound();
            return;
        }
        _year = new FiscalYear(Start);
        _person = (await SignedIn).User.ToPerson();
        (_isPolicy, _mayManage) = (_person.Has(StaffRole.PolicyDivision), Rights.May(_person, Verb.ManageYear));
        _state = Enum.TryParse<SubmissionState>(State, out var state) && Enum.IsDefined(state) ? state : null;
        _today = Time.Today();
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var all = await Sheets.ForYearAsync(_person, _year, null, Http.RequestAborted);
        var shown = all.SelectMany(line => new[] { line.UnitId, line.DepartmentId }).OfType<string>().ToHashSet();
        _all = all.Count;
        _units = [.. (await Units.ForYearAsync(_year, Http.RequestAborted)).Where(unit => shown.Contains(unit.Id))];
        UnitId = Unit is null ? OwnOf(shown) : _units.Any(unit => unit.Id == Unit) ? Unit : null;
        _lines = [.. all.Where(line => UnitId is null || line.UnitId == UnitId || line.DepartmentId == UnitId)];
    }

    /// <summary>Who writes begins with the own sheets, who reads them all with all.</summary>
    private string? OwnOf(HashSet<string> shown) =>
        _isPolicy ? null : _person.Duties.Where(duty => duty.Role is StaffRole.Member or StaffRole.SectionHead or StaffRole.DepartmentHead).Select(duty => duty.UnitId).OfType<string>().FirstOrDefault(shown.Contains);

    private async Task BeginAsync()
    {
        _begun = await Sheets.BeginForPriorityProjectsAsync(_person, _year, Http.RequestAborted);
        await ReadAsync();
    }

    private int Count(SubmissionState state) => _lines!.Count(line => line.State == state);
}
