using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Web.Sheets.Editing;

/// <summary>The names by which people know the fields of a sheet: 重点事業① 取組の内容.</summary>
internal static class FieldLabels
{
    public static string Of(SheetView sheet, SheetField field) => field.Path.Split('/') switch
    {
        ["goal"] => "組織目標",
        ["role"] => "業務内容と果たすべき役割",
        ["relations"] or ["relation", _] => "計画等との関連",
        ["related"] or ["related", _] => "関連する重点事業",
        ["projects"] => "今年度の重点事業",
        ["project", var id] => NumberOf(sheet, id),
        ["relation", _, "label"] => "計画等との関連　計画の名前",
        ["relation", _, "lines"] => "計画等との関連　記載",
        ["related", _, "measure"] => "関連する重点事業　重点施策",
        ["related", _, "project"] => "関連する重点事業　重点事業",
        ["project", var id, "name"] => $"{NumberOf(sheet, id)} 事業名",
        ["project", var id, "measure"] => $"{NumberOf(sheet, id)} 総合計画重点施策",
        ["project", var id, "outline"] => $"{NumberOf(sheet, id)} 取組の内容",
        ["project", var id, "schedule"] => $"{NumberOf(sheet, id)} スケジュール",
        ["project", var id, "row", _] => $"{NumberOf(sheet, id)} スケジュール",
        _ => "シート",
    };

    public static string NumberOf(SheetView sheet, string projectId)
    {
        var index = sheet.PriorityProjects.ToList().FindIndex(project => project.ProjectId == projectId);
        return index < 0 ? "重点事業" : SheetLabels.PriorityProject(index + 1);
    }
}
