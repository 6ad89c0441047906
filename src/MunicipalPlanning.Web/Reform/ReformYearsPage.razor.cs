using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Web.Reform;

/// <summary>年度比較: ratings, effects, indicators and announcements of a plan's items over its years.</summary>
public sealed partial class ReformYearsPage
{
    private static readonly (ReformYearsPart Part, string Word)[] Parts =
        [(ReformYearsPart.Ratings, "評価"), (ReformYearsPart.Effects, "効果額の累計"), (ReformYearsPart.Indicators, "指標の推移"), (ReformYearsPart.Announced, "予告と進捗")];

    private IReadOnlyList<ReformPlan> _plans = [];
    private ReformReportView? _report;
    private ReformYears? _years;
    private PlanIndicators? _indicators;

    [Parameter]
    public string PlanId { get; set; } = "";

    [Parameter]
    public int Start { get; set; }

    [SupplyParameterFromQuery(Name = "theme")]
    public string? Theme { get; set; }

    [SupplyParameterFromQuery(Name = "grade")]
    public string? Grade { get; set; }

    [SupplyParameterFromQuery(Name = "part")]
    public string? Part { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    [Inject]
    internal ReformReports Reports { get; set; } = null!;

    [Inject]
    internal IndicatorOverview Indicators { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    private ReformFilter Filter { get; set; } = ReformFilter.All;

    protected override async Task OnInitializedAsync()
    {
        _report = FiscalYear.IsValid(Start) ? await Reports.FindAsync(PlanId, new FiscalYear(Start), CancellationToken.None) : null;
        if (_report is null)
        {
            Navigation.NotFound();
            return;
        }
        Filter = ReformFilter.Read(Theme, Grade, Part, State);
        _plans = await Reports.PlansAsync(CancellationToken.None);
        _years = ReformYears.Of(_report, Filter.Shows);
        if (Filter.Part == ReformYearsPart.Indicators)
            _indicators = await Indicators.ForAsync(PlanId, _report.Year, CancellationToken.None);
    }
}
