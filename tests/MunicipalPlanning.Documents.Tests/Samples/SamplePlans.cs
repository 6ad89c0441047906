using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Documents.Tests.Samples;

/// <summary>Plans made up for one test.</summary>
internal static class SamplePlans
{
    public static PlanBookView Of(IReadOnlyList<PlanBookItem> items, params IEnumerable<(string Term, string Meaning)> glossary) => new(
        "瑞川市", "midori", "緑のまち計画", PlanKind.IndividualPlan, new FiscalYear(2024), new FiscalYear(2028), Plan.UsualCautionPercent,
        ["基本目標", "基本施策", "個別施策"], [], items, [.. glossary.Select(term => new PlanBookTerm(term.Term, term.Meaning))]);

    public static PlanBookItem Item(string id, int depth, string title, params IReadOnlyList<PlanBookItem> items) =>
        new(id, depth, id, title, false, [], "", "", [], [], [], [], [], items);
}
