using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Fields;

/// <summary>What js/fields.js hears of a save.</summary>
/// <param name="Kind">saved, conflict, refused, or away: the script tries again.</param>
/// <param name="At">The time of day of a save.</param>
/// <param name="Message">Why it was refused and what to do.</param>
/// <param name="Shown">How the field shows what was saved, where that is not as it was typed.</param>
public sealed record FieldAnswer(string Kind, string? At = null, string? Message = null, string? Shown = null)
{
    internal static FieldAnswer Of(FieldOutcome outcome, TimeProvider time) => outcome switch
    {
        FieldOutcome.Saved saved => new("saved", OfficeTime.DescribeShortly(saved.At, time.GetUtcNow())),
        FieldOutcome.Conflict => new("conflict"),
        FieldOutcome.Refused refused => new("refused", Message: refused.Message),
        FieldOutcome.Away => new("away"),
        FieldOutcome.Gone gone => new("refused", Message: $"この欄は{(gone.Person.Length > 0 ? gone.Person + "さん" : "ほかの人")}が消しました。書いた文はこの端末に控えてあります。"),
        _ => throw new InvalidOperationException($"There is no answer for {outcome}."),
    };
}
