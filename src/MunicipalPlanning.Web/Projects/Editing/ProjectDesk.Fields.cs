using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Submissions;

namespace MunicipalPlanning.Web.Projects.Editing;

/// <summary>What holds for each field of the record: its text, last year's, its words, whether it is open.</summary>
public sealed partial class ProjectDesk
{
    private string Prefix => $"{SheetField.Project(ProjectId)}/";

    /// <param name="path">Within the record: <c>outline</c>.</param>
    public SheetField FieldOf(string path) => new(Prefix + path);

    /// <summary>The address within the record of a field of the form.</summary>
    public string Within(string path) => path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..] : path;

    public override string? WhyLocked(SheetField field) => Project!.Access.WhyLocked(field);

    /// <param name="path">Within the record.</param>
    public bool IsOpen(string path) => IsOpen(FieldOf(path));

    public override string? TextOf(SheetField field) => TextOf(Within(field.Path));

    /// <param name="path">Within the record.</param>
    /// <returns>Null if there is no such field, or no longer.</returns>
    public string? TextOf(string path) => ProjectTexts.Of(View, path);

    /// <summary>What last year's record says in a field; null if there is none.</summary>
    public string? LastYearOf(string path) => Project!.LastYear is { } last ? ProjectTexts.OfLastYear(View, last, path) : null;

    public override string? RowText(SheetField field) =>
        View.Schedule.Where(row => FieldOf($"row/{row.Id}") == field).Select(row => ScheduleRowText.Write(row.Title, row.Entries)).FirstOrDefault();

    public override string? ShownAs(string path, string text) => ProjectFieldRules.IsAmount(path) ? AmountWords.Of(text) : null;

    public override LastChange? LastChangeOf(SheetField field) => Project!.LastChanges.GetValueOrDefault(Within(field.Path));

    /// <summary>The last change of anything under one of the addresses.</summary>
    public LastChange? LastChangeUnder(params IReadOnlyList<string> paths) =>
        Project!.LastChanges.Where(change => paths.Any(path => change.Key == path || change.Key.StartsWith(path + "/", StringComparison.Ordinal))).Select(change => change.Value).MaxBy(change => change.At);

    public override string LabelOf(string path) => ProjectTexts.LabelOf(View, Within(path));

    public override string InWords(string path, string text) => Within(path).Split('/') switch
    {
        [.., "budget" or "settlement"] when AmountText.Canonical(text) is { Length: > 0 } canonical => $"{new Thousands(long.Parse(canonical, System.Globalization.CultureInfo.InvariantCulture))}千円",
        ["plan-links"] => string.Join('\n', Lines(text).Select(TitleOfItem)),
        ["activity", _, "years"] => string.Join('・', Lines(text).Select(NameOfYear)),
        ["outcome", _, "target-year"] => NameOfYear(text),
        ["outcome", _, "direction"] => Enum.TryParse<IndicatorDirection>(text, out var direction) ? direction.Word() : text,
        ["review", "improve"] => string.Join('、', Lines(text).Select(line => Enum.TryParse<RoomForImprovement>(line, out var room) ? room.Word() : line)),
        ["row", _] => ScheduleRowText.Describe(text, ScheduleAxis.Months),
        _ => text,
    };

    /// <summary>計画との関連, in their order.</summary>
    public Task ServeAsync(IEnumerable<string> itemIds) => SetAsync("plan-links", string.Join('\n', itemIds));

    /// <summary>Saves what is chosen instead of written.</summary>
    /// <param name="path">Within the record.</param>
    public Task SetAsync(string path, string text) => SaveOrTellAsync(FieldOf(path), TextOf(path) ?? "", text);

    protected override bool IsText(string path) => Within(path).Split('/') is not (
        ["plan-links" or "unit"] or ["activity", _, "years"] or ["outcome", _, "target-year" or "direction"] or ["review", "improve" or "written-on" or "rating"] or ["row", _]);

    private string TitleOfItem(string id) =>
        View.PlanPaths.FirstOrDefault(path => path.Item.ItemId == id)?.Item.NumberedTitle ?? Plans.SelectMany(plan => plan.Items).FirstOrDefault(item => item.Id == id)?.Title ?? id;

    private static string NameOfYear(string text) =>
        int.TryParse(text, out var start) && FiscalYear.IsValid(start) ? new FiscalYear(start).Name : text;

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
