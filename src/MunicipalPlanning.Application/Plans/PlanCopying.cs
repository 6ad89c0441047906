using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Plans;

/// <summary>Writes a new plan from an old one.</summary>
internal static class PlanCopying
{
    public static void Copy(Plan plan, Plan old, IReadOnlyList<PlanItem> items, PlanCopyParts parts, IReadOnlyList<OrganizationUnit> units)
    {
        var children = items.OrderBy(item => item.Position).ToLookup(item => item.ParentId);
        CopyBelow(null, null);
        if (parts.Glossary)
            plan.Explain(old.Glossary.Select(term => new GlossaryTerm(term.Term, term.Meaning)));
        if (parts.Chapters)
            plan.Narrate(old.Chapters.Where(chapter => chapter.Year is null).Select(chapter => new PlanChapter(chapter.Title, null, chapter.Text)));

        void CopyBelow(PlanItem? oldParent, PlanItem? parent)
        {
            foreach (var oldItem in children[oldParent?.Id])
            {
                var item = plan.Add(Identifier.New("item"), parent, oldItem.Title);
                item.Describe(oldItem.Number, oldItem.Title, oldItem.IsPriority, oldItem.UnitsText, parts.Texts ? oldItem.Policy : "");
                item.Assign(oldItem.Units.SelectMany(link => InChargeNow(link.UnitId, plan.FirstYear, units)).Distinct());
                item.ComeFrom([oldItem.Id]);
                if (parts.Texts)
                {
                    item.Raise(oldItem.Issues.Select(issue => new PlanIssue(issue.Text)));
                    item.Undertake(oldItem.Actions.Select(action => new PlanAction(action.Number, action.Text, action.IsPriority)));
                }
                if (parts.Indicators)
                    item.Measure(oldItem.Indicators.Select(GoOn));
                CopyBelow(oldItem, item);
            }
        }
    }

    /// <summary>The unit itself while it exists, or those that came from it in a reorganisation.</summary>
    private static IEnumerable<string> InChargeNow(string unitId, FiscalYear? year, IReadOnlyList<OrganizationUnit> units)
    {
        var unit = units.Single(unit => unit.Id == unitId);
        return year is not { } first || unit.ExistsIn(first)
            ? [unitId]
            : units.Where(heir => heir.ExistsIn(first) && heir.Predecessors.Any(link => link.PredecessorId == unitId)).Select(heir => heir.Id);
    }

    private static Indicator GoOn(Indicator old)
    {
        var indicator = new Indicator(old.Name, old.Definition, old.Unit, old.Direction, old.Note);
        indicator.Accumulate(old.IsCumulative);
        if (old.Values.LastOrDefault(value => value.Year is not null && value.Actual.Number is not null) is { } last)
            indicator.StartFrom(last.Year, last.Actual);
        else
            indicator.StartFrom(old.BaselineYear, old.Baseline);
        return indicator;
    }
}
