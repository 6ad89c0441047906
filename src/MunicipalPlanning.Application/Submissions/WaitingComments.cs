using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>委員会の意見 on reform items of a person's units that nobody has answered yet.</summary>
internal static class WaitingComments
{
    private const int NamedItems = 3;

    public static async Task<IReadOnlyList<WaitingItem>> FindAsync(PlanningDbContext context, WaitingScope scope, CancellationToken cancellationToken)
    {
        var years = scope.Years;
        var open = await (
            from item in context.PlanItems
            from report in item.Progress
            from comment in report.Comments
            where years.Contains(report.Year) && comment.Answer == ""
            orderby item.Position, comment.HeldOn
            select new { item.PlanId, item.Id, item.Title, report.Year }).ToListAsync(cancellationToken);
        if (open.Count == 0)
            return [];
        var units = await ReformUnits.LoadAsync(context, [.. open.Select(comment => comment.PlanId).Distinct()], cancellationToken);
        return
        [
            .. from comment in open
               let unit = units.Of(comment.Id).FirstOrDefault(unit => scope.OwnUnits.Contains(unit.Id) && scope.May(Verb.Answer, comment.Year, unit.Id, unit.Kind == UnitKind.Section ? unit.ParentId : null, SubmissionState.Drafting) is not null)
               where unit is not null
               group comment by (comment.PlanId, comment.Year, UnitId: unit.Id) into list
               let titles = list.Select(comment => comment.Title).Distinct().ToList()
               select new WaitingItem(
                   WaitingKind.Comment, list.Key.UnitId, $"委員会の意見に対応を書く（{list.Count()}件）",
                   $"{list.Key.Year.Name}の行革報告「{string.Join("」「", titles.Take(NamedItems))}」{(titles.Count > NamedItems ? "ほか" : "")}への意見です。", null, null,
                   Address: $"/reform/{Uri.EscapeDataString(list.Key.PlanId)}/{list.Key.Year}/comments"),
        ];
    }
}
