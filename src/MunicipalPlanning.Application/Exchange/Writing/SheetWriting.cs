using MunicipalPlanning.Application.Exchange.Format;

namespace MunicipalPlanning.Application.Exchange.Writing;

internal static class SheetWriting
{
    public static void Write(CanonicalJson json, ExchangeSheet sheet)
    {
        json.Number("year", sheet.Year);
        json.Text("unit", sheet.Unit);
        json.Text("goal", sheet.Goal);
        json.Text("role", sheet.Role);
        json.Objects("planRelations", sheet.PlanRelations, WriteRelation);
        json.Objects("relatedProjects", sheet.RelatedProjects, WriteRelated);
        json.Objects("priorityProjects", sheet.PriorityProjects, WritePriority);
    }

    private static void WriteRelation(CanonicalJson json, ExchangePlanRelation relation)
    {
        json.Text("label", relation.Label);
        json.Text("plan", relation.Plan);
        json.Texts("lines", relation.Lines);
    }

    private static void WriteRelated(CanonicalJson json, ExchangeRelatedProject related)
    {
        json.Text("measureItem", related.MeasureItem);
        json.Text("measure", related.Measure);
        json.Text("projectItem", related.ProjectItem);
        json.Text("project", related.Project);
    }

    private static void WritePriority(CanonicalJson json, ExchangePriorityProject pick)
    {
        json.Text("project", pick.Project);
        json.Text("measureItem", pick.MeasureItem);
        json.Text("measure", pick.Measure);
    }
}
