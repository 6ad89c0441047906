using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>What waits for a person on 行革プランの進捗報告 that were begun: of the main unit, of those that write with it, of the policy division.</summary>
internal sealed class WaitingReforms
{
    private static readonly SubmissionState[] Done = [SubmissionState.Accepted, SubmissionState.Published];

    private readonly WaitingScope _scope;
    private readonly WaitingTalks _talks;
    private readonly WaitingForms _forms;
    private readonly List<Report> _reports;

    private WaitingReforms(WaitingScope scope, WaitingTalks talks, List<Report> reports)
    {
        (_scope, _talks, _reports) = (scope, talks, reports);
        _forms = new WaitingForms(scope, SubmissionForm.ReformReport, [.. reports.Where(report => !Done.Contains(report.Form.State)).Select(report => report.Form)]);
    }

    public static async Task<IEnumerable<WaitingItem>> FindAsync(PlanningDbContext context, WaitingScope scope, CancellationToken cancellationToken)
    {
        var years = scope.Years;
        var items = await ReformSubmissions.Reported(context, years)
            .Where(item => item.Progress.Any(report => years.Contains(report.Year) && report.Submission != null)).OrderBy(item => item.PlanId).ThenBy(item => item.Position).ToListAsync(cancellationToken);
        if (items.Count == 0)
            return [];
        var units = await ReformUnits.LoadAsync(context, [.. items.Select(item => item.PlanId).Distinct()], cancellationToken);
        var begun = items.SelectMany(item => item.Progress.Where(report => report.Submission is not null), (item, report) => (Item: item, Report: report, Submission: report.Submission!)).ToList();
        var mains = begun.Select(one => one.Submission.UnitId).Distinct().ToList();
        var mainUnits = await context.Units.AsNoTracking().IgnoreAutoIncludes().Where(unit => mains.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, cancellationToken);
        var talks = await WaitingTalks.LoadAsync(context, scope.Person, [.. begun.Select(one => one.Submission.Id)], cancellationToken);
        return new WaitingReforms(scope, talks, begun.ConvertAll(one => new Report(
            one.Submission.Id,
            FormOf(one.Item, one.Report, one.Submission, mainUnits[one.Submission.UnitId], talks),
            scope.OwnUnits.Contains(one.Submission.UnitId) ? [] : [.. units.Of(one.Item.Id).Where(unit => scope.OwnUnits.Contains(unit.Id))]))).Find();
    }

    private static WaitingForm FormOf(PlanItem item, ItemProgress report, Submission submission, OrganizationUnit main, WaitingTalks talks) => new(
        report.Year, main.Id, main.Name, main.Kind == UnitKind.Section ? main.ParentId : null, item.Title, submission.State, submission.Deadline,
        talks.AskedOf(submission.Id, submission.ReturnedRound).Count, ReformCheck.Of(item, report).Problems.Count, submission.PageAddress(), $"/reform/{Uri.EscapeDataString(item.PlanId)}/{report.Year}/items");

    private IEnumerable<WaitingItem> Find() => _forms.Find().Concat(OfContributors()).Concat(ToPublish()).Concat(Answers());

    /// <summary>Who writes with the main unit is asked as long as something is missing or to be repaired; the main unit hands in.</summary>
    private IEnumerable<WaitingItem> OfContributors()
    {
        foreach (var list in _reports.Where(report => report.Contributing.Count > 0 && (report.Form.State == SubmissionState.Returned || report.Form is { State: SubmissionState.Drafting, Problems: > 0 }))
            .GroupBy(report => (report.Form.ListAddress, report.Form.Year, report.Contributing[0].Id, report.Form.State)))
        {
            var (unit, forms) = (list.First().Contributing[0], list.Select(report => report.Form).ToList());
            if (_scope.May(Verb.Write, list.Key.Year, unit.Id, unit.Kind == UnitKind.Section ? unit.ParentId : null, list.Key.State) is not { } writer)
                continue;
            var mains = string.Join('・', forms.Select(form => form.UnitName).Distinct());
            yield return list.Key.State == SubmissionState.Returned
                ? _forms.Item(WaitingKind.Repair, $"共同の行革報告を直す（{forms.Count}件）", $"{WaitingForms.Names(forms)}差し戻されました。再提出は{mains}がします。", forms, writer, unit.Id)
                : _forms.Item(WaitingKind.Finish, $"共同の行革報告に書き込む（{forms.Count}件）", $"{WaitingForms.Names(forms)}提出は{mains}がします。", forms, writer, unit.Id);
        }
    }

    /// <summary>Once the day has come, or nothing else of the year is open.</summary>
    private IEnumerable<WaitingItem> ToPublish()
    {
        foreach (var list in _scope.Person.Has(StaffRole.PolicyDivision) ? _reports.GroupBy(report => (report.Form.ListAddress, report.Form.Year)) : [])
        {
            var (day, accepted) = (_scope.ProgramOf(list.Key.Year)?.PhaseFor(SubmissionForm.ReformReport, _scope.Today)?.PublishOn, list.Count(report => report.Form.State == SubmissionState.Accepted));
            var isAll = list.All(report => Done.Contains(report.Form.State));
            if (accepted > 0 && (isAll || day <= _scope.Today))
                yield return new WaitingItem(WaitingKind.Publish, "", $"確認済の行革報告を公表する（{accepted}件）", _forms.OfYear(list.Key.Year, isAll ? "始めた報告は、すべて確認済です。" : "公表日になりました。"), SubmissionState.Accepted, day, Address: $"{list.Key.ListAddress}/bulk?do=Publish");
        }
    }

    private IEnumerable<WaitingItem> Answers() =>
        from report in _reports
        from talk in _talks.UnansweredOn(report.SubmissionId, report.Contributing.Count > 0 || _scope.OwnUnits.Contains(report.Form.UnitId))
        select WaitingTalks.Answer(talk, report.Form.UnitId, $"行革報告「{report.Form.Name}」の「{ReformFieldWords.Of(talk.Field) ?? "全体"}」", report.Form.State, new SheetField(talk.Field), $"{report.Form.Address}#{talk.Field}");

    /// <param name="Contributing">The person's own units that write it with the main one; empty for who belongs to that.</param>
    private sealed record Report(Guid SubmissionId, WaitingForm Form, IReadOnlyList<OrganizationUnit> Contributing);
}
