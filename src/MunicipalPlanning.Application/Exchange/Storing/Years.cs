using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Exchange.Storing;

/// <summary>Optional years of a file as the domain's values.</summary>
internal static class Years
{
    public static FiscalYear? From(int? year) => year is { } start ? new FiscalYear(start) : null;
}
