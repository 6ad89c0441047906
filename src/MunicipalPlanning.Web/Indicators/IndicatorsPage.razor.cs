using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Access;

namespace MunicipalPlanning.Web.Indicators;

/// <summary>指標の一覧: drawn once by the server; finding by name happens in the browser (js/indicators.js).</summary>
public sealed partial class IndicatorsPage
{
    private PlanIndicators? _plan;
    private bool _mayEnter;

    [Parameter]
    public string PlanId { get; set; } = "";

    [Parameter]
    public int Start { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "item")]
    public string? Item { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    public string? View { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    [CascadingParameter]
    public Task<AuthenticationState> SignedIn { get; set; } = null!;

    [Inject]
    internal IndicatorOverview Indicators { get; set; } = null!;

    [Inject]
    internal TimeProvider Time { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    private IndicatorFilter Filter => IndicatorFilter.Read(State, Item, Unit, View, Query);

    private IReadOnlyList<IndicatorLine> Shown => [.. _plan!.Lines.Where(Filter.Shows)];

    private FiscalYear EntryYear => IndicatorEntryYear.For(_plan!.Year, Time);

    protected override async Task OnInitializedAsync()
    {
        _plan = FiscalYear.IsValid(Start) ? await Indicators.ForAsync(PlanId, new FiscalYear(Start), CancellationToken.None) : null;
        if (_plan is null)
            Navigation.NotFound();
        _mayEnter = IndicatorEntry.MayEnter((await SignedIn).User.ToPerson());
    }

    private string AddressOf(IndicatorLine line) => $"/plans/{PlanId}/indicators/{_plan!.Year}/{line.Id}";
}
