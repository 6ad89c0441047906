using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Plans;
using MunicipalPlanning.Web.Submissions;

namespace MunicipalPlanning.Web.Reform.Editing;

/// <summary>What holds for each field of the report: its text, last year's, its words, whether it is open.</summary>
public sealed partial class ReformDesk
{
    public override string? WhyLocked(SheetField field) => Opened!.Access.WhyLocked(field);

    public bool IsOpen(string path) => IsOpen(new SheetField(path));

    public override string? TextOf(SheetField field) => field.Path.Split('/') switch
    {
        ["indicator", var id, "actual"] => Item.Source.Indicators.Where(indicator => indicator.Id.ToString() == id).Select(indicator => indicator.In(Year)?.Actual.ToString() ?? "").FirstOrDefault(),
        _ => TextOf(Item.Report, field.Path),
    };

    /// <summary>What last year's report says in a field; null if there is none.</summary>
    public string? LastYearOf(string path) => Opened!.LastYear is { } last ? TextOf(last, path) : null;

    public override string? RowText(SheetField field) =>
        Item.Source.Roadmap.Where(row => RowField(row.Id) == field).Select(row => ScheduleRowText.Write(row.Title, row.Entries)).FirstOrDefault();

    public override string? ShownAs(string path, string text) => IsAmount(path) ? AmountWords.Of(text) : null;

    public override LastChange? LastChangeOf(SheetField field) => Opened!.LastChanges.GetValueOrDefault(field.Path);

    /// <summary>The last change of anything under one of the addresses.</summary>
    public LastChange? LastChangeUnder(IReadOnlyList<string> paths) =>
        Opened!.LastChanges.Where(change => paths.Any(path => change.Key == path || change.Key.StartsWith(path + "/", StringComparison.Ordinal))).Select(change => change.Value).MaxBy(change => change.At);

    public override string? HistoryOf(SheetField field) => PlanAddress.History(PlanId, ItemId);

    public override string LabelOf(string path) => path.Split('/') switch
    {
        ["indicator", var id, "actual"] when Item.Source.Indicators.FirstOrDefault(indicator => indicator.Id.ToString() == id) is { Name.Length: > 0 } indicator => $"指標「{indicator.Name}」の実績",
        _ => ReformFieldWords.Of(path) ?? "この項目",
    };

    public override string InWords(string path, string text) => ReformFieldWords.TextOf(path, text);

    /// <summary>Saves what is chosen instead of written.</summary>
    public Task SetAsync(string path, string text) => SaveOrTellAsync(new SheetField(path), TextOf(new SheetField(path)) ?? "", text);

    protected override bool IsText(string path) => path.Split('/') is not (["rating"] or ["roadmap", _]);

    private static SheetField RowField(Guid id) => new($"{ReformRows.Roadmap}/{id}");

    /// <returns>Null if it is no field of a report.</returns>
    private static string? TextOf(ItemProgress? report, string path) => path switch
    {
        "progress" => report?.Progress ?? "",
        "next" => report?.NextStep ?? "",
        "rating" => report?.Rating?.ToString() ?? "",
        "expenditure" => AmountText.Write(report?.EffectExpenditure),
        "revenue" => AmountText.Write(report?.EffectRevenue),
        "notes" => string.Join('\n', report?.Notes ?? []),
        _ => null,
    };

    private static bool IsAmount(string path) => path is "expenditure" or "revenue";

    private static string Canonical(string text) => AmountText.Canonical(text) ?? text;
}
