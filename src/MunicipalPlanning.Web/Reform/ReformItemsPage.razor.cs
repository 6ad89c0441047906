using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Reform;

/// <summary>改革項目: a year's reports as work to be done; drawn by the server, links and plain forms do everything.</summary>
public sealed partial class ReformItemsPage
{
    private Person _person = null!;
    private DateOnly _today;
    private IReadOnlyList<ReformPlan> _plans = [];
    private ReformReportView? _report;
    private ReformItemsFilter _filter = null!;
    private IReadOnlyList<ReformItemLine> _all = [];
    private IReadOnlyList<OrganizationUnit> _units = [];
    private DateOnly? _deadline;
    private int? _begun;
    private string? _refusal;
    private bool _isPolicy;
    private bool _mayManage;

    [Parameter]
    public string PlanId { get; set; } = "";

    [Parameter]
    public int Start { get; set; }

    [SupplyParameterFromQuery(Name = "theme")]
    public string? Theme { get; set; }

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
    internal ReformReports Reports { get; set; } = null!;

    [Inject]
    internal ReformSubmissions Submissions { get; set; } = null!;

    [Inject]
    internal UnitList Units { get; set; } = null!;

    [Inject]
    internal TimeProvider Time { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    private IReadOnlyList<ReformItemLine> Shown => [.. _all.Where(_filter.Shows)];

    /// <summary>The deadline of the year's results is over: who begins now says until when.</summary>
    private bool IsOver => _deadline < _today;

    private bool MayBegin => _mayManage && _report!.Years.Contains(_report.Year) && _all.Any(line => line.State is null && !line.LacksUnits);

    protected override async Task OnInitializedAsync()
    {
        _report = FiscalYear.IsValid(Start) ? await Reports.FindAsync(PlanId, new FiscalYear(Start), Http.RequestAborted) : null;
        if (_report is null)
        {
            Navigation.NotFound();
            return;
        }
        _plans = await Reports.PlansAsync(Http.RequestAborted);
        _person = (await SignedIn).User.ToPerson();
        (_isPolicy, _mayManage) = (_person.Has(StaffRole.PolicyDivision), Rights.May(_person, Verb.ManageYear));
        _today = Time.Today();
        _deadline = await Submissions.DeadlineAsync(_report.Year, Http.RequestAborted);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        _all = await Submissions.ForAsync(_person, _report!, Http.RequestAborted);
        var charged = _all.SelectMany(line => line.Units).SelectMany(unit => new[] { unit.Id, unit.ParentId }).OfType<string>().ToHashSet();
        _units = [.. (await Units.ForYearAsync(_report!.Year, Http.RequestAborted)).Where(unit => charged.Contains(unit.Id))];
        _filter = ReformItemsFilter.Of(new ReformItemsQuery(Theme, Unit ?? OwnOf(charged), State, null));
    }

    /// <summary>Who writes begins with the own items, who reads them all with all.</summary>
    private string? OwnOf(HashSet<string> charged) => _isPolicy ? null : OwnUnits.FirstOrDefault(charged.Contains);

    private IEnumerable<string> OwnUnits =>
        _person.Duties.Where(duty => duty.Role is StaffRole.Member or StaffRole.SectionHead or StaffRole.DepartmentHead or StaffRole.PolicyDivision).Select(duty => duty.UnitId).OfType<string>();

    private async Task BeginAsync()
    {
        var isDay = DateOnly.TryParseExact(Http.Request.Form["deadline"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        try
        {
            if (IsOver && !isDay)
                _refusal = "提出期限が空か、日付として読めません。カレンダーから日を選んでください。";
            else
                _begun = await Submissions.BeginAllAsync(_person, _report!, isDay ? day : null, Http.RequestAborted);
        }
        catch (ReformRefusedException refused)
        {
            _refusal = refused.Message;
        }
        await ReadAsync();
    }

    /// <summary>Who has something to do with the report comes to where it is written; everybody else reads its page.</summary>
    private string AddressOf(ReformItemLine line) =>
        (_isPolicy && line.State is not null) || OwnUnits.Any(line.IsOf) ? ReformAddress.Edit(PlanId, _report!.Year, line.ItemId) : ReformAddress.Item(PlanId, _report!.Year, line.ItemId);

    private int Count(SubmissionState state) => Shown.Count(line => line.State == state);
}
