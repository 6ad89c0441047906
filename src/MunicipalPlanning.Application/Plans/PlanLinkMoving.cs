using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Plans;

/// <summary>Moves what sheets and projects point at from items that go to one that stays. A published sheet keeps the words that it was published with.</summary>
internal sealed class PlanLinkMoving(PlanWork work)
{
    private const string Words = "計画の項目がなくなったため";

    public async Task MoveAsync(List<string> from, PlanItem to, CancellationToken cancellationToken)
    {
        var titles = await work.Context.PlanItems.Where(item => from.Contains(item.Id)).Select(item => new { item.Id, Title = item.Number + item.Title }).ToDictionaryAsync(item => item.Id, item => item.Title, cancellationToken);
        await MoveSheetsAsync(titles, to, cancellationToken);
        await MoveProjectsAsync(from, to, cancellationToken);
        await MoveDescendantsAsync(from, to, cancellationToken);
    }

    private async Task MoveSheetsAsync(Dictionary<string, string> titles, PlanItem to, CancellationToken cancellationToken)
    {
        var from = titles.Keys.ToList();
        var users = work.Context.Sheets.Where(sheet =>
            sheet.PriorityProjects.Any(pick => from.Contains(pick.MeasureItemId!))
            || sheet.RelatedProjects.Any(related => from.Contains(related.MeasureItemId!) || from.Contains(related.ProjectItemId!)));
        var keys = await users.Select(sheet => new { sheet.Year, sheet.UnitId }).ToListAsync(cancellationToken);
        var records = keys.Select(sheet => ManagementSheet.RecordOf(sheet.Year, sheet.UnitId)).ToArray();
        await work.Context.Database.ExecuteSqlAsync($"select 1 from submissions where record = any({records}) order by record for update", cancellationToken);
        foreach (var sheet in await users.ToListAsync(cancellationToken))
        {
            var isPublished = sheet.Submission.State == SubmissionState.Published;
            foreach (var pick in sheet.PriorityProjects)
                Move(sheet, SheetField.ProjectMeasure(pick.ProjectId), pick.Measure, pick.ChooseMeasure, isPublished);
            foreach (var related in sheet.RelatedProjects)
            {
                Move(sheet, SheetField.RelatedMeasure(related.Id), related.Measure, related.ChooseMeasure, isPublished);
                Move(sheet, SheetField.RelatedProject(related.Id), related.Project, related.ChooseProject, isPublished);
            }
        }

        void Move(ManagementSheet sheet, SheetField field, PlanChoice old, Action<PlanChoice> choose, bool isPublished)
        {
            if (old.ItemId is not { } id || !titles.TryGetValue(id, out var title))
                return;
            var choice = isPublished ? PlanChoice.Written(title) : PlanChoice.Item(to.Id);
            choose(choice);
            work.Log(SheetRecords.Sheet(sheet.Year, sheet.UnitId), field.Path, PlanChoiceText.Write(old), PlanChoiceText.Write(choice), Words);
        }
    }

    private async Task MoveDescendantsAsync(List<string> from, PlanItem to, CancellationToken cancellationToken)
    {
        var users = await work.Context.PlanItems.IgnoreAutoIncludes().Include(item => item.Ancestors)
            .Where(item => !from.Contains(item.Id) && item.Ancestors.Any(link => from.Contains(link.AncestorId))).ToListAsync(cancellationToken);
        foreach (var item in users)
        {
            var old = item.Ancestors.Select(link => link.AncestorId).ToList();
            var @new = old.Select(id => from.Contains(id) ? to.Id : id).Where(id => id != item.Id).Distinct().ToList();
            item.ComeFrom(@new);
            work.Log(PlanLog.Item(item.Id), "ancestors", string.Join('\n', old), string.Join('\n', @new), Words);
        }
    }

    private async Task MoveProjectsAsync(List<string> from, PlanItem to, CancellationToken cancellationToken)
    {
        var users = await work.Context.ProjectYears.Where(year => year.PlanLinks.Any(link => from.Contains(link.PlanItemId))).ToListAsync(cancellationToken);
        foreach (var year in users)
        {
            var old = year.PlanLinks.Select(link => link.PlanItemId).ToList();
            var @new = old.Select(id => from.Contains(id) ? to.Id : id).Distinct().ToList();
            year.Serve(@new);
            work.Log(SheetRecords.Project(year.ProjectId, year.Year), SheetStateUndo.PlanLinks, string.Join('\n', old), string.Join('\n', @new), Words);
        }
    }
}
