using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Exchange.Reading;

internal static class SheetReading
{
    public static ExchangeSheet Read(JsonObject sheet) => new()
    {
        Year = sheet.Required("year", "年度")?.Year() ?? 0,
        Unit = sheet.Id("unit", "部署"),
        Goal = sheet.Text("goal", "組織目標", TextLimits.Paragraphs),
        Role = sheet.Text("role", "組織の業務内容と果たすべき役割", TextLimits.Paragraphs),
        PlanRelations = sheet.List("planRelations", "計画等との関連", ReadRelation, ManagementSheet.MostRows),
        RelatedProjects = sheet.List("relatedProjects", "関連する重点事業", ReadRelated, ManagementSheet.MostRows),
        PriorityProjects = sheet.List("priorityProjects", "今年度の重点事業", ReadPriority, ManagementSheet.MostRows),
    };

    private static ExchangePlanRelation ReadRelation(JsonObject relation) => new()
    {
        Label = relation.Text("label", "計画の見出し", TextLimits.Line),
        Plan = relation.Reference("plan", "計画"),
        Lines = relation.Values("lines", "関連の内容", line => line.Text(TextLimits.Line), PlanRelation.MostLines),
    };

    private static ExchangeRelatedProject ReadRelated(JsonObject related) => new()
    {
        MeasureItem = related.Reference("measureItem", "重点施策（計画の項目）"),
        Measure = related.Text("measure", "重点施策", TextLimits.Line),
        ProjectItem = related.Reference("projectItem", "重点事業（計画の項目）"),
        Project = related.Text("project", "重点事業", TextLimits.Line),
    };

    private static ExchangePriorityProject ReadPriority(JsonObject pick) => new()
    {
        Project = pick.Id("project", "事務事業"),
        MeasureItem = pick.Reference("measureItem", "総合計画重点施策（計画の項目）"),
        Measure = pick.Text("measure", "総合計画重点施策", TextLimits.Line),
    };
}
