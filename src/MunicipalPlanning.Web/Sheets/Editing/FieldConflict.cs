using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Web.Sheets.Editing;

/// <summary>Two people wrote the same field: both texts, until the person has chosen.</summary>
public sealed record FieldConflict(SheetField Field, string Mine, FieldOutcome.Conflict Theirs)
{
    /// <summary>Whether the result can be written freely; a schedule row or a choice is taken from one of the two.</summary>
    public bool IsText => !Field.Path.Contains("/row/", StringComparison.Ordinal) && !Field.Path.EndsWith("/measure", StringComparison.Ordinal)
        && !(Field.Path.StartsWith("related/", StringComparison.Ordinal) && Field.Path.EndsWith("/project", StringComparison.Ordinal));
}
