using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects;

/// <summary>活動・事業 with its outputs and what it costs.</summary>
public sealed record ActivityView(
    Guid Id,
    string Name,
    IReadOnlyList<FiscalYear> Years,
    string Partner,
    string Description,
    Thousands? Budget,
    Thousands? Settlement,
    IReadOnlyList<OutputView> Outputs)
{
    public static ActivityView Of(Activity activity, FiscalYear year) => new(
        activity.Id, activity.Name, activity.Years, activity.Partner, activity.Description, activity.Budget, activity.Settlement,
        [.. activity.Outputs.Select(output => OutputView.Of(output, year))]);
}

/// <summary>アウトプット: this year's target and actual and next year's target, as written.</summary>
public sealed record OutputView(Guid Id, string Name, string Unit, Figure Target, Figure Actual, Figure NextTarget)
{
    public static OutputView Of(Indicator indicator, FiscalYear year)
    {
        var value = indicator.In(year);
        return new OutputView(indicator.Id, indicator.Name, indicator.Unit, value?.Target ?? default, value?.Actual ?? default, indicator.In(year.Next)?.Target ?? default);
    }
}
