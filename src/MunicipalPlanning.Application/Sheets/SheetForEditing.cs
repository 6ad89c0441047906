using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>A sheet as its editor needs it: the printed view, what is lacking, who wrote what when, and last year's.</summary>
/// <param name="MayWrite">Whether the person may change the sheet as it stands.</param>
/// <param name="LastChanges">The last change of each field, by <see cref="SheetField.Path"/>; absent where there was none.</param>
/// <param name="LastYear">Last year's sheet of the same unit; null if there is none.</param>
public sealed record SheetForEditing(
    SheetView View,
    SheetState State,
    bool MayWrite,
    int Completeness,
    IReadOnlyList<SheetProblem> Problems,
    IReadOnlyDictionary<string, LastChange> LastChanges,
    SheetView? LastYear,
    IReadOnlyDictionary<string, ProjectLastYear> ProjectsLastYear);

/// <summary>Who changed a field last, and when.</summary>
public sealed record LastChange(string Person, DateTimeOffset At);

/// <summary>A project's texts of the year before.</summary>
public sealed record ProjectLastYear(FiscalYear Year, string Outline, IReadOnlyList<ScheduleRowView> Schedule);
