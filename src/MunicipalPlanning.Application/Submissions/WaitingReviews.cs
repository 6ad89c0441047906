using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>What waits for a person on 事務事業点検シート, and which priority projects are still to be rated.</summary>
internal static class WaitingReviews
{
    private static readonly SubmissionState[] Done = [SubmissionState.Accepted, SubmissionState.Published];
    private static readonly SubmissionState[] Written = [SubmissionState.Drafting, SubmissionState.Returned];

    public static async Task<IEnumerable<WaitingItem>> FindAsync(PlanningDbContext context, WaitingScope scope, SubmissionOverview overview, CancellationToken cancellationToken)
    {
        var (years, own) = (scope.Years, scope.OwnUnits);
        // A year that nobody runs asks for nothing.
        var rated = years.Where(year => scope.ProgramOf(year) is { } program && ReviewSheetContent.AsksResults(program, year, scope.Today)).ToList();
        var picks = await PriorityPicks.ReadAsync(context, rated, cancellationToken);
        var (picked, scales) = (picks.ProjectIds, await RatingScales.AllAsync(context, cancellationToken));
        var records = await RatingOverview.RecordsAsync(context, record => own.Contains(record.UnitId)
            && ((years.Contains(record.Year) && record.ReviewSheet != null && Written.Contains(record.ReviewSheet.State)) || (rated.Contains(record.Year) && picked.Contains(record.ProjectId))), cancellationToken);
        var lines = overview.Lines.ToDictionary(line => line.UnitId);
        var forms = await FormsAsync(context, scope, lines, records.ToDictionary(record => (record.ProjectId, record.Year), ProblemsOf), cancellationToken);
        return new WaitingForms(scope, SubmissionForm.ReviewSheet, forms).Find()
            .Concat(ToRate(scope, lines, records.Where(record => rated.Contains(record.Year) && picks.Has(record.Year, record.ProjectId) && RatedProject.IsToBeRated(record, scales.In(record.Year).Scale))));

        int ProblemsOf(ProjectYear record) =>
            ReviewCheck.Of(record, ReviewSheetContent.AsksResults(scope.ProgramOf(record.Year), record.Year, scope.Today), scales.In(record.Year).Scale).Problems.Count;
    }

    private static async Task<IReadOnlyList<WaitingForm>> FormsAsync(
        PlanningDbContext context, WaitingScope scope, Dictionary<string, SubmissionLine> lines, Dictionary<(string, Domain.Calendar.FiscalYear), int> problems, CancellationToken cancellationToken)
    {
        var (years, unitIds) = (scope.Years, lines.Keys.ToList());
        var forms = await context.ProjectYears.IgnoreAutoIncludes().Where(record => years.Contains(record.Year) && record.ReviewSheet != null && !Done.Contains(record.ReviewSheet.State) && unitIds.Contains(record.UnitId))
            .Join(context.Projects, record => record.ProjectId, project => project.Id, (record, project) => new
            {
                record.Year,
                record.UnitId,
                record.ProjectId,
                project.Name,
                record.ReviewSheet!.State,
                record.ReviewSheet.Deadline,
                Asked = context.Remarks.Count(remark => remark.SubmissionId == record.ReviewSheet.Id && remark.Kind == RemarkKind.Remark && remark.SolvedAt == null && remark.Round <= record.ReviewSheet.ReturnedRound),
            }).ToListAsync(cancellationToken);
        return [.. forms.Select(form => new WaitingForm(
            form.Year, form.UnitId, lines[form.UnitId].UnitName, DepartmentOf(lines[form.UnitId]), form.Name, form.State, form.Deadline, form.Asked,
            problems.GetValueOrDefault((form.ProjectId, form.Year)), FormAddress.OfReview(form.Year, form.ProjectId), $"/projects/{form.Year}/reviews"))];
    }

    private static IEnumerable<WaitingItem> ToRate(WaitingScope scope, Dictionary<string, SubmissionLine> lines, IEnumerable<ProjectYear> records)
    {
        foreach (var unit in records.GroupBy(record => (record.Year, record.UnitId)))
        {
            if (lines.GetValueOrDefault(unit.Key.UnitId) is { } line && scope.May(Verb.Write, unit.Key.Year, line.UnitId, DepartmentOf(line), SubmissionState.Drafting) is { } writer)
                yield return new WaitingItem(WaitingKind.Rate, line.UnitId, $"{line.UnitName}の重点事業を評価する（{unit.Count()}件）", $"{unit.Key.Year.Name}の年度末評価です。評価と、数値からの提案と違うときの理由を書きます。", null,
                    scope.ProgramOf(unit.Key.Year)!.Find(PhaseKind.YearEndEvaluation)?.HandInUntil, ActingFor: writer.ActingFor, Address: $"/projects/{unit.Key.Year}/rating?unit={Uri.EscapeDataString(line.UnitId)}");
        }
    }

    private static string? DepartmentOf(SubmissionLine line) => line.Kind == UnitKind.Section ? line.DepartmentId : null;
}
