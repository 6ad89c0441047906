using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Exchange.Reading;

namespace MunicipalPlanning.Application.Exchange.Checking;

internal sealed class SheetCheck(MeaningCheck check)
{
    private static readonly JsonPath Path = JsonPath.Root.At("sheets");

    public void Run(IReadOnlyList<ExchangeSheet> sheets)
    {
        check.RequireDistinct(
            sheets,
            sheet => sheet.Year == 0 || sheet.Unit.Length == 0 ? null : ((int Year, string Unit)?)(sheet.Year, sheet.Unit),
            Path.At,
            sheet => $"部署「{sheet.Unit}」の{sheet.Year}年度のシートが2つあります。1つにまとめてください。");
        for (var i = 0; i < sheets.Count; i++)
            CheckSheet(sheets[i], Path.At(i));
    }

    private void CheckSheet(ExchangeSheet sheet, JsonPath path)
    {
        check.Units.Require(sheet.Unit, path.At("unit"));
        for (var i = 0; i < sheet.PlanRelations.Count; i++)
            check.Plans.Require(sheet.PlanRelations[i].Plan, path.At("planRelations").At(i).At("plan"));
        for (var i = 0; i < sheet.RelatedProjects.Count; i++)
            CheckRelated(sheet.RelatedProjects[i], path.At("relatedProjects").At(i));

        var picked = new HashSet<string>();
        for (var i = 0; i < sheet.PriorityProjects.Count; i++)
        {
            var (pick, place) = (sheet.PriorityProjects[i], path.At("priorityProjects").At(i));
            check.Projects.Require(pick.Project, place.At("project"));
            if (pick.Project.Length > 0 && !picked.Add(pick.Project))
                check.Report(place.At("project"), $"事務事業「{pick.Project}」がこのシートで2回選ばれています。1つにしてください。");
            CheckChoice(pick.MeasureItem, "measureItem", pick.Measure, "measure", place);
        }
    }

    private void CheckRelated(ExchangeRelatedProject related, JsonPath path)
    {
        CheckChoice(related.MeasureItem, "measureItem", related.Measure, "measure", path);
        CheckChoice(related.ProjectItem, "projectItem", related.Project, "project", path);
    }

    private void CheckChoice(string? item, string itemKey, string text, string textKey, JsonPath path)
    {
        check.Items.Require(item, path.At(itemKey));
        if (item is not null && text.Length > 0)
            check.Report(path.At(textKey), $"{itemKey}と{textKey}の両方が書かれています。計画の項目を選ぶ（{itemKey}）か、文字で書く（{textKey}）か、どちらか1つにしてください。");
    }
}
