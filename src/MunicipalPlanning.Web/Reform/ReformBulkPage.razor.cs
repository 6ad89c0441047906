using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Home;

namespace MunicipalPlanning.Web.Reform;

/// <summary>The reports that are marked in the list, or all that it shows, to be accepted or published together.</summary>
public sealed partial class ReformBulkPage
{
    private Person _person = null!;
    private ReformReportView? _report;

    [Parameter]
    public string PlanId { get; set; } = "";

    [Parameter]
    public int Start { get; set; }

    [SupplyParameterFromQuery(Name = "do")]
    public string? Do { get; set; }

    [SupplyParameterFromQuery(Name = "theme")]
    public string? Theme { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "item")]
    public string[]? Item { get; set; }

    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [CascadingParameter]
    public Task<AuthenticationState> SignedIn { get; set; } = null!;

    [Inject]
    internal ReformReports Reports { get; set; } = null!;

    [Inject]
    internal ReformSubmissions Submissions { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    private ReformItemsFilter Filter => ReformItemsFilter.Of(new ReformItemsQuery(Theme, Unit, State, Item));

    protected override async Task OnInitializedAsync()
    {
        _person = (await SignedIn).User.ToPerson();
        _report = FiscalYear.IsValid(Start) && _person.Has(StaffRole.PolicyDivision) ? await Reports.FindAsync(PlanId, new FiscalYear(Start), Http.RequestAborted) : null;
        if (_report is null)
            Navigation.NotFound();
    }

    /// <summary>Before it is done and after: a report that has gone on is no longer in the state that the list was filtered by.</summary>
    private async Task<IReadOnlyList<BulkForm>> ReadAsync()
    {
        var filter = Filter with { State = null };
        return [.. (await Submissions.ForAsync(_person, _report!, Http.RequestAborted)).Where(line => line.State is not null && filter.Chooses(line))
            .Select(line => new BulkForm(line.Record, $"{line.Number} {line.Title}", line.Units.Count > 0 ? line.Units[0].Name : "", line.State!.Value, line.Round, line.OpenRemarks))];
    }
}
