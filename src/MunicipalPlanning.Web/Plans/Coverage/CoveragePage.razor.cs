using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Plans.Coverage;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Plans.Coverage;

/// <summary>取組の対応: drawn by the server; the arrow keys are the browser's (js/coverage.js).</summary>
public sealed partial class CoveragePage
{
    private CoverageMatrix? _matrix;
    private IReadOnlyList<PlanSummary> _plans = [];
    private IReadOnlyList<FiscalYear> _years = [];
    private PlanItemText? _text;

    [Parameter]
    public string PlanId { get; set; } = "";

    /// <summary>The year's first calendar year.</summary>
    [Parameter]
    public int Start { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    public string? ViewName { get; set; }

    [SupplyParameterFromQuery(Name = "item")]
    public string? ItemId { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    public string? UnitId { get; set; }

    [SupplyParameterFromQuery(Name = "list")]
    public string? List { get; set; }

    [Inject]
    internal PlanCoverage Coverage { get; set; } = null!;

    [Inject]
    internal PlanOverview Plans { get; set; } = null!;

    [Inject]
    internal PlanTexts Texts { get; set; } = null!;

    [Inject]
    internal SheetList Sheets { get; set; } = null!;

    [Inject]
    internal TimeProvider Time { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    private CoverageView View => CoverageView.Read(ViewName, ItemId, UnitId, List);

    /// <summary>The same view of another plan or year: nothing chosen.</summary>
    private CoverageView Blank => View with { ItemId = null, UnitId = null, List = null };

    protected override async Task OnInitializedAsync()
    {
        var matrix = FiscalYear.IsValid(Start) ? await Coverage.FindAsync(PlanId, new FiscalYear(Start), CancellationToken.None) : null;
        if (matrix is null)
        {
            Navigation.NotFound();
            return;
        }
        _plans = [.. (await Plans.AllAsync(CancellationToken.None)).Where(plan => plan.Items > 0 && (plan.Covers(matrix.Year) || plan.Id == PlanId))];
        _years = [.. (await YearChoice.LoadAsync(Sheets, Time, CancellationToken.None)).Years.Append(matrix.Year).Distinct().OrderDescending()];
        if (View.ItemId is { } itemId && matrix.Plan.Find(itemId) is not null)
            _text = await Texts.FindAsync(itemId, matrix.Year, CancellationToken.None);
        _matrix = matrix;
    }

    private string FileOf(string kind) => $"{CoverageView.PathOf(PlanId, _matrix!.Year)}.{kind}{(View.ShowsCharges ? $"?view={CoverageView.Charges}" : "")}";
}
