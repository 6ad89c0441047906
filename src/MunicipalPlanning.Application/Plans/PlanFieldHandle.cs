using System.Globalization;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Plans;

/// <summary>A field of a plan in the middle of a change: its text, how to write it, and where the log keeps it.</summary>
internal sealed record PlanFieldHandle(string Record, string Field, string Text, Action<string> Write)
{
    private const string Yes = "1";

    /// <returns>Null if there is no such field, or no longer.</returns>
    public static async Task<PlanFieldHandle?> FindAsync(PlanWork work, PlanField field, CancellationToken cancellationToken)
    {
        var found = field.ItemId is not { } itemId ? OfPlan(work.Plan, field.Path.Split('/'))
            : await work.FindItemAsync(itemId, cancellationToken) is { } item ? OfItem(item, field.Within.Split('/'))
            : null;
        return found is var (text, write) ? new(field.ItemId is { } id ? PlanLog.Item(id) : PlanLog.Plan(work.Plan.Id), field.Within, text, write) : null;
    }

    private static (string Text, Action<string> Write)? OfPlan(Plan plan, string[] path) => path switch
    {
        ["name"] => (plan.Name, plan.Rename),
        ["kind"] => (plan.Kind.ToString(), text => plan.Classify(Word<PlanKind>(text))),
        ["parent"] => (plan.ParentId ?? "", text => plan.StandUnder(text.Length == 0 ? null : text)),
        ["first-year"] => (YearText(plan.FirstYear), text => plan.Cover(Year(text), plan.LastYear)),
        ["last-year"] => (YearText(plan.LastYear), text => plan.Cover(plan.FirstYear, Year(text))),
        ["levels"] => (string.Join('\n', plan.Levels), text => plan.NameLevels(Lines(text))),
        ["caution"] => (plan.CautionPercent.ToString(CultureInfo.InvariantCulture), text => plan.CautionBelow(int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture))),
        ["term", var id, var part] when Find(plan.Glossary, term => term.Id, id) is { } term => part switch
        {
            "term" => (term.Term, term.Rename),
            "meaning" => (term.Meaning, term.Explain),
            _ => null,
        },
        ["chapter", var id, var part] when Find(plan.Chapters, chapter => chapter.Id, id) is { } chapter => part switch
        {
            "title" => (chapter.Title, chapter.Rename),
            "text" => (chapter.Text, chapter.Write),
            _ => null,
        },
        _ => null,
    };

    private static (string Text, Action<string> Write)? OfItem(PlanItem item, string[] path) => path switch
    {
        ["number"] => (item.Number, item.Renumber),
        ["title"] => (item.Title, item.Rename),
        ["priority"] => (FlagText(item.IsPriority), text => item.Prioritize(text == Yes)),
        ["units"] => (string.Join('\n', item.Units.Select(link => link.UnitId)), text => item.Assign(Lines(text).Distinct())),
        ["units-text"] => (item.UnitsText, item.NameUnits),
        ["policy"] => (item.Policy, item.WritePolicy),
        ["ancestors"] => (string.Join('\n', item.Ancestors.Select(link => link.AncestorId).Order(StringComparer.Ordinal)), text => item.ComeFrom(Lines(text))),
        ["issue", var id] when Find(item.Issues, issue => issue.Id, id) is { } issue => (issue.Text, issue.Write),
        ["action", var id, var part] when Find(item.Actions, action => action.Id, id) is { } action => part switch
        {
            "number" => (action.Number, action.Renumber),
            "text" => (action.Text, action.Write),
            "priority" => (FlagText(action.IsPriority), text => action.Prioritize(text == Yes)),
            _ => null,
        },
        ["indicator", var id, .. var rest] when Find(item.Indicators, indicator => indicator.Id, id) is { } indicator => OfIndicator(indicator, rest),
        _ => null,
    };

    private static (string Text, Action<string> Write)? OfIndicator(Indicator indicator, string[] path) => path switch
    {
        ["name"] => (indicator.Name, indicator.Rename),
        ["definition"] => (indicator.Definition, indicator.Define),
        ["unit"] => (indicator.Unit, indicator.CountIn),
        ["direction"] => (indicator.Direction?.ToString() ?? "", text => indicator.Aim(text.Length == 0 ? null : Word<IndicatorDirection>(text))),
        ["cumulative"] => (FlagText(indicator.IsCumulative), text => indicator.Accumulate(text == Yes)),
        ["note"] => (indicator.Note, indicator.Remark),
        ["baseline"] => (indicator.Baseline.ToString(), text => indicator.StartFrom(indicator.BaselineYear, new Figure(text))),
        ["baseline-year"] => (YearText(indicator.BaselineYear), text => indicator.StartFrom(Year(text), indicator.Baseline)),
        [var start, "target"] when FindYear(start) is { } of => (indicator.In(of)?.Target.ToString() ?? "", text => indicator.WriteTarget(of, new Figure(text))),
        [var start, "actual"] when FindYear(start) is { } of => (indicator.In(of)?.Actual.ToString() ?? "", text => indicator.WriteActual(of, new Figure(text))),
        _ => null,
    };

    private static string FlagText(bool flag) => flag ? Yes : "";

    private static string YearText(FiscalYear? year) => year?.ToString() ?? "";

    private static FiscalYear? FindYear(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && FiscalYear.IsValid(start) ? new FiscalYear(start) : null;

    /// <exception cref="FormatException">The text is neither empty nor a year.</exception>
    private static FiscalYear? Year(string text) =>
        text.Length == 0 ? null : FindYear(text) ?? throw new FormatException("The text is no fiscal year.");

    /// <exception cref="FormatException">The text is no word of the list.</exception>
    private static T Word<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, out var word) && Enum.IsDefined(word) ? word : throw new FormatException("The text is no word of the list.");

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static T? Find<T>(IEnumerable<T> members, Func<T, Guid> idOf, string id)
        where T : class =>
        Guid.TryParse(id, out var guid) ? members.FirstOrDefault(member => idOf(member) == guid) : null;
}
