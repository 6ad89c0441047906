using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>The names under which the change log knows sheets and the years of projects.</summary>
internal static class SheetRecords
{
    public static string SheetsOf(FiscalYear year) => $"sheet/{year}/";

    public static string ProjectsOf(FiscalYear year) => $"project/{year}/";

    public static string Sheet(FiscalYear year, string unitId) => SheetsOf(year) + unitId;

    public static string Project(string projectId, FiscalYear year) => ProjectsOf(year) + projectId;
}
