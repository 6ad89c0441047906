using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>The names under which the change log knows sheets and the years of projects.</summary>
internal static class SheetRecords
{
    public static string SheetsOf(FiscalYear year) => $"sheet/{year}/";

    public static string ProjectsOf(FiscalYear year) => $"project/{year}/";

    public static string Sheet(FiscalYear year, string unitId) => ManagementSheet.RecordOf(year, unitId);

    public static string Project(string projectId, FiscalYear year) => ProjectsOf(year) + projectId;

    /// <returns>Null for the record of anything but a project's year.</returns>
    public static string? ProjectOf(string record) => record.Split('/') is ["project", _, var id] ? id : null;

    /// <summary>The address within the sheet of a field that the log keeps with the sheet or with a project that it picks.</summary>
    public static SheetField FieldOf(string record, string field) =>
        ProjectOf(record) is { } id ? new SheetField($"{SheetField.Project(id)}/{field}") : new SheetField(field);
}
