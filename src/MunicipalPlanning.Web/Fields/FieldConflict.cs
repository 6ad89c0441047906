using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Sheets;

namespace MunicipalPlanning.Web.Fields;

/// <summary>Two people wrote the same field: both texts, until the person has chosen.</summary>
/// <param name="IsText">Whether the result can be written freely; a schedule row or a choice is taken from one of the two.</param>
public sealed record FieldConflict(string Path, string Mine, FieldOutcome.Conflict Theirs, bool IsText);
