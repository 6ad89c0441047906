using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Indicators;

/// <summary>What js/indicator-grid.js hears of a change.</summary>
/// <param name="Kind">saved, conflict, refused, or away: the script tries again.</param>
/// <param name="At">The time of day of a save.</param>
/// <param name="Message">Why it was not saved and what to do.</param>
/// <param name="Theirs">What stands there now, in a conflict.</param>
public sealed record CellAnswer(string Kind, string? At = null, string? Message = null, string? Theirs = null)
{
    internal static CellAnswer Of(FieldOutcome outcome, TimeProvider time) => outcome switch
    {
        FieldOutcome.Saved saved => new("saved", OfficeTime.DescribeShortly(saved.At, time.GetUtcNow())),
        FieldOutcome.Conflict conflict => new("conflict", Message: $"{(conflict.Person.Length > 0 ? conflict.Person + "さん" : "ほかの人")}が「{conflict.Theirs}」に書き変えました。", Theirs: conflict.Theirs),
        FieldOutcome.Refused refused => new("refused", Message: refused.Message),
        FieldOutcome.Away => new("away", Message: "いまデータベースにつながりません。書いた値はこの端末に残っています。"),
        FieldOutcome.Gone gone => new("refused", Message: $"この指標は{(gone.Person.Length > 0 ? gone.Person + "さん" : "ほかの人")}が消しました。書いた値はこの端末に控えてあります。"),
        _ => throw new InvalidOperationException($"There is no answer for {outcome}."),
    };
}

/// <summary>What js/indicator-grid.js hears of many changes at once.</summary>
/// <param name="Faults">The answers for the cells that could not be written, by their address; where there are any, none was.</param>
public sealed record CellsAnswer(string Kind, string? At, string? Message, IReadOnlyDictionary<string, CellAnswer> Faults)
{
    internal static CellsAnswer Of(IndicatorPasteOutcome outcome, TimeProvider time) => outcome.IsSaved
        ? new("saved", OfficeTime.DescribeShortly(outcome.At, time.GetUtcNow()), null, new Dictionary<string, CellAnswer>())
        : new("refused", null, $"{outcome.Faults.Count}セルが書けないため、何も変えていません。", outcome.Faults.ToDictionary(fault => fault.Field.Path, fault => CellAnswer.Of(fault.Outcome, time)));

    internal static CellsAnswer Refused(string kind, string message) => new(kind, null, message, new Dictionary<string, CellAnswer>());
}

/// <summary>A cell that js/indicator-grid.js wants written.</summary>
public sealed record CellChange(string Path, string Old, string Text);
