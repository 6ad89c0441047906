using System.Globalization;
using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Documents.Plans;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Plans;

/// <summary>計画書: a plan's whole text to read; finding happens in the browser (PlanBookPage.razor.js).</summary>
public sealed partial class PlanBookPage
{
    private PlanBook? _book;
    private IReadOnlyList<FiscalYear> _years = [];

    [Parameter]
    public string PlanId { get; set; } = "";

    /// <summary>進捗版: the first calendar year of its year; empty for the plan itself.</summary>
    [SupplyParameterFromQuery(Name = "year")]
    public string? Start { get; set; }

    [Inject]
    internal PlanBooks Books { get; set; } = null!;

    [Inject]
    internal TimeProvider Time { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    private string Here => $"plans/{PlanId}/book";

    /// <summary>Empty means the plan itself.</summary>
    /// <returns>False if the text is no year.</returns>
    internal static bool TryReadEdition(string? text, out FiscalYear? year)
    {
        year = null;
        if (string.IsNullOrEmpty(text))
            return true;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var start) || !FiscalYear.IsValid(start))
            return false;
        year = new FiscalYear(start);
        return true;
    }

    protected override async Task OnInitializedAsync()
    {
        var plan = TryReadEdition(Start, out var year) ? await Books.FindAsync(PlanId, CancellationToken.None) : null;
        if (plan is null)
        {
            Navigation.NotFound();
            return;
        }
        _book = new PlanBook(plan, year);
        _years = YearsOf(plan, Time.GetFiscalYear(), year);
    }

    /// <summary>The plan's years until now, the newest first, and the one asked for.</summary>
    private static IReadOnlyList<FiscalYear> YearsOf(PlanBookView plan, FiscalYear thisYear, FiscalYear? asked)
    {
        var last = plan.LastYear is { } end && end < thisYear ? end : thisYear;
        var first = plan.FirstYear ?? last;
        var years = Enumerable.Range(first.Start, Math.Max(0, last.Start - first.Start + 1)).Select(start => new FiscalYear(start));
        return [.. (asked is { } year ? years.Append(year) : years).Distinct().OrderDescending()];
    }
}
