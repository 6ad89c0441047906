using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Home;

namespace MunicipalPlanning.Web.Projects;

/// <summary>The review sheets of a unit or of all, to be accepted or published together.</summary>
public sealed partial class ReviewBulkPage
{
    private Person? _person;
    private FiscalYear _year;

    [Parameter]
    public int Start { get; set; }

    [SupplyParameterFromQuery(Name = "do")]
    public string? Do { get; set; }

    /// <summary>A section, or a department with its sections; empty for all.</summary>
    [SupplyParameterFromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [CascadingParameter]
    public Task<AuthenticationState> SignedIn { get; set; } = null!;

    [Inject]
    internal ReviewSheets Sheets { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    public static string AddressOf(FiscalYear year, BulkAction action, string? unitId) =>
        $"{ProjectAddress.Reviews(year)}/bulk?do={action}{(unitId is null ? "" : $"&unit={Uri.EscapeDataString(unitId)}")}";

    protected override async Task OnInitializedAsync()
    {
        var person = (await SignedIn).User.ToPerson();
        if (!FiscalYear.IsValid(Start) || !person.Has(StaffRole.PolicyDivision))
        {
            Navigation.NotFound();
            return;
        }
        (_year, _person) = (new FiscalYear(Start), person);
    }

    private async Task<IReadOnlyList<BulkForm>> ReadAsync() =>
        [.. (await Sheets.ForYearAsync(_person!, _year, string.IsNullOrEmpty(Unit) ? null : Unit, Http.RequestAborted))
            .Select(line => new BulkForm(line.Record, line.Name, line.UnitName, line.State, line.Round, line.OpenRemarks))];
}
