using System.Globalization;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;
using static MunicipalPlanning.Application.Fields.FieldTexts;

namespace MunicipalPlanning.Application.Plans;

/// <summary>Finds the fields of a plan and its items for a change.</summary>
internal static class PlanFieldHandle
{
    /// <returns>Null if there is no such field, or no longer.</returns>
    public static async Task<FieldHandle?> FindAsync(PlanWork work, PlanField field, CancellationToken cancellationToken)
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
        ["first-year"] => (Year(plan.FirstYear), text => plan.Cover(ReadYear(text), plan.LastYear)),
        ["last-year"] => (Year(plan.LastYear), text => plan.Cover(plan.FirstYear, ReadYear(text))),
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
        ["priority"] => (Flag(item.IsPriority), text => item.Prioritize(IsYes(text))),
        ["units"] => (string.Join('\n', item.Units.Select(link => link.UnitId)), text => item.Assign(Lines(text).Distinct())),
        ["units-text"] => (item.UnitsText, item.NameUnits),
        ["policy"] => (item.Policy, item.WritePolicy),
        ["ancestors"] => (string.Join('\n', item.Ancestors.Select(link => link.AncestorId).Order(StringComparer.Ordinal)), text => item.ComeFrom(Lines(text))),
        ["issue", var id] when Find(item.Issues, issue => issue.Id, id) is { } issue => (issue.Text, issue.Write),
        ["action", var id, var part] when Find(item.Actions, action => action.Id, id) is { } action => part switch
        {
            "number" => (action.Number, action.Renumber),
            "text" => (action.Text, action.Write),
            "priority" => (Flag(action.IsPriority), text => action.Prioritize(IsYes(text))),
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
        ["direction"] => (indicator.Direction?.ToString() ?? "", text => indicator.Aim(OptionalWord<IndicatorDirection>(text))),
        ["cumulative"] => (Flag(indicator.IsCumulative), text => indicator.Accumulate(IsYes(text))),
        ["note"] => (indicator.Note, indicator.Remark),
        ["baseline"] => (indicator.Baseline.ToString(), text => indicator.StartFrom(indicator.BaselineYear, new Figure(text))),
        ["baseline-year"] => (Year(indicator.BaselineYear), text => indicator.StartFrom(ReadYear(text), indicator.Baseline)),
        [var start, "target"] when FindYear(start) is { } of => (indicator.In(of)?.Target.ToString() ?? "", text => indicator.WriteTarget(of, new Figure(text))),
        [var start, "actual"] when FindYear(start) is { } of => (indicator.In(of)?.Actual.ToString() ?? "", text => indicator.WriteActual(of, new Figure(text))),
        _ => null,
    };
}
