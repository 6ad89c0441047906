using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Web.Layout;
using MunicipalPlanning.Web.Sheets.Editing;

namespace MunicipalPlanning.Web.Sheets.Past;

/// <summary>The history as lines of a file or a printed table.</summary>
internal static class PastLines
{
    public static IReadOnlyList<SheetHistoryLine> Of(SheetHistory history, IReadOnlyList<SheetChange> changes) => [.. changes.Select(change =>
        new SheetHistoryLine(
            OfficeTime.ToOffice(change.At),
            change.Person,
            change.Role,
            change.ActingFor,
            change.Kind.Word(),
            change.Field.Path.Length == 0 ? "シート" : FieldLabels.Of(history.Now, change.Field),
            change.Title,
            change.Old,
            change.New,
            change.Words))];
}
