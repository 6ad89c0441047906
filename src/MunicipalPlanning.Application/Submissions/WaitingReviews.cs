using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>What waits for a person on 事務事業点検シート, and which priority projects are still to be rated: of the year and, while it runs, of the one before.</summary>
internal sealed class WaitingReviews
{
    private const int NamedProjects = 3;

    private readonly Person _person;
    private readonly SubmissionOverview _overview;
    private readonly IReadOnlySet<string> _own;
    private readonly Dictionary<FiscalYear, YearProgram> _programs;
    private readonly List<WaitingReview> _forms;
    private readonly List<WaitingRecord> _records;

    private WaitingReviews(Person person, SubmissionOverview overview, IReadOnlySet<string> own, Dictionary<FiscalYear, YearProgram> programs, List<WaitingReview> forms, List<WaitingRecord> records) =>
        (_person, _overview, _own, _programs, _forms, _records) = (person, overview, own, programs, forms, records);

    public static async Task<WaitingReviews> LoadAsync(PlanningDbContext context, Person person, SubmissionOverview overview, IReadOnlySet<string> own, CancellationToken cancellationToken)
    {
        var year = overview.Year;
        List<FiscalYear> years = FiscalYear.Of(overview.Today) == year && year.Start > FiscalYear.Earliest ? [year, year.Previous] : [year];
        var programs = await context.YearPrograms.AsNoTracking().Where(program => years.Contains(program.Year)).ToDictionaryAsync(program => program.Year, cancellationToken);
        var unitIds = overview.Lines.Select(line => line.UnitId).ToList();
        SubmissionState[] done = [SubmissionState.Accepted, SubmissionState.Published];
        var forms = (await context.ProjectYears.IgnoreAutoIncludes().Where(record => years.Contains(record.Year) && record.ReviewSheet != null && !done.Contains(record.ReviewSheet.State) && unitIds.Contains(record.UnitId))
            .Join(context.Projects, record => record.ProjectId, project => project.Id, (record, project) => new
            {
                record.Year,
                record.UnitId,
                record.ProjectId,
                project.Name,
                record.ReviewSheet!.State,
                record.ReviewSheet.Deadline,
                Asked = context.Remarks.Count(remark => remark.SubmissionId == record.ReviewSheet.Id && remark.Kind == RemarkKind.Remark && remark.SolvedAt == null && remark.Round <= record.ReviewSheet.ReturnedRound),
            }).ToListAsync(cancellationToken))
            .ConvertAll(form => new WaitingReview(form.Year, form.UnitId, form.ProjectId, form.Name, form.State, form.Deadline, form.Asked));
        // A year that nobody runs asks for nothing.
        var rated = years.FindAll(other => programs.TryGetValue(other, out var program) && ReviewSheetContent.AsksResults(program, other, overview.Today));
        var picks = await PriorityPicks.ReadAsync(context, rated, cancellationToken);
        var (picked, scales) = (picks.ProjectIds, await RatingScales.AllAsync(context, cancellationToken));
        SubmissionState[] written = [SubmissionState.Drafting, SubmissionState.Returned];
        var records = await RatingOverview.RecordsAsync(context, record => own.Contains(record.UnitId)
            && ((years.Contains(record.Year) && record.ReviewSheet != null && written.Contains(record.ReviewSheet.State)) || (rated.Contains(record.Year) && picked.Contains(record.ProjectId))), cancellationToken);
        return new WaitingReviews(person, overview, own, programs, forms, [.. records.Select(record => new WaitingRecord(
            record,
            ReviewCheck.Of(record, ReviewSheetContent.AsksResults(programs.GetValueOrDefault(record.Year), record.Year, overview.Today), scales.In(record.Year).Scale),
            rated.Contains(record.Year) && picks.Has(record.Year, record.ProjectId) ? RatedProject.IsToBeRated(record, scales.In(record.Year).Scale) : false))]);
    }

    public IEnumerable<WaitingItem> Find() => OfUnits().Concat(OfPolicyDivision());

    private IEnumerable<WaitingItem> OfUnits()
    {
        foreach (var unit in _forms.GroupBy(form => (form.Year, form.UnitId)))
        {
            var line = LineOf(unit.Key.UnitId)!;
            foreach (var form in unit.Where(form => form.State == SubmissionState.Returned && IsOwn(form.UnitId) && May(Verb.Write, line, form.State) is not null))
                yield return Item(WaitingKind.Repair, $"点検シート「{form.Name}」を直す", form.Asked > 0 ? $"差し戻されました。残っている指摘 {form.Asked}件。" : "差し戻されました。残っている指摘はありません。", [form], May(Verb.Write, line, form.State)!);
            if (InState(SubmissionState.InReview) is { Count: > 0 } proposed && May(Verb.SendBack, line, SubmissionState.InReview) is { } head)
                yield return Item(WaitingKind.Review, $"{line.UnitName}の点検シートを読んで提出する（{proposed.Count}件）", Names(proposed), proposed, head);
            if (!IsOwn(line.UnitId) || May(Verb.Write, line, SubmissionState.Drafting) is not { } writer)
                continue;
            var drafts = InState(SubmissionState.Drafting).ToLookup(form => CheckOf(form).Problems.Count == 0);
            if (drafts[false].ToList() is { Count: > 0 } open)
                yield return Item(WaitingKind.Finish, $"{line.UnitName}の点検シートを書く（{open.Count}件）", $"{Names(open)}直すところ 計{open.Sum(form => CheckOf(form).Problems.Count)}か所。", open, writer);
            if (drafts[true].ToList() is { Count: > 0 } ready)
                yield return Item(WaitingKind.Forward, $"{line.UnitName}の点検シートを{(HandsIn(unit.Key.Year, writer) ? "提出する" : "部内確認へ回す")}（{ready.Count}件）", $"{Names(ready)}必要な欄はすべて書けています。", ready, writer);

            List<WaitingReview> InState(SubmissionState state) => [.. unit.Where(form => form.State == state)];
        }
        foreach (var unit in _records.Where(record => record.IsToBeRated).GroupBy(record => (record.Record.Year, record.Record.UnitId)))
        {
            if (LineOf(unit.Key.UnitId) is { } line && May(Verb.Write, line, SubmissionState.Drafting) is { } writer)
                yield return new WaitingItem(WaitingKind.Rate, line.UnitId, $"{line.UnitName}の重点事業を評価する（{unit.Count()}件）", $"{unit.Key.Year.Name}の年度末評価です。評価と、数値からの提案と違うときの理由を書きます。", null,
                    _programs[unit.Key.Year].Find(PhaseKind.YearEndEvaluation)?.HandInUntil, ActingFor: writer.ActingFor, Address: $"/projects/{unit.Key.Year}/rating?unit={Uri.EscapeDataString(line.UnitId)}");
        }
    }

    private IEnumerable<WaitingItem> OfPolicyDivision() =>
        from year in _person.Has(StaffRole.PolicyDivision) ? _forms.Where(form => form.State == SubmissionState.Submitted).GroupBy(form => form.Year) : []
        select new WaitingItem(WaitingKind.Read, "", $"提出された点検シートを読む（{year.Count()}件）", Names([.. year]), SubmissionState.Submitted, _programs.GetValueOrDefault(year.Key)?.PhaseOn(_overview.Today)?.ReviewUntil, Address: $"/projects/{year.Key}/reviews?state={SubmissionState.Submitted}");

    private WaitingItem Item(WaitingKind kind, string title, string why, IReadOnlyList<WaitingReview> forms, Duty duty)
    {
        var first = forms[0];
        return new WaitingItem(kind, first.UnitId, title, why, first.State,
            forms.Select(form => form.Deadline).Where(day => day is not null).Min() ?? _programs.GetValueOrDefault(first.Year)?.PhaseOn(_overview.Today)?.HandInUntil,
            ActingFor: duty.ActingFor,
            Address: forms.Count == 1 ? FormAddress.OfReview(first.Year, first.ProjectId) : $"/projects/{first.Year}/reviews?unit={Uri.EscapeDataString(first.UnitId)}&state={first.State}");
    }

    private static string Names(IReadOnlyList<WaitingReview> forms) =>
        string.Join('、', forms.Take(NamedProjects).Select(form => form.Name)) + (forms.Count > NamedProjects ? "ほか。" : "。");

    private ReviewCheck CheckOf(WaitingReview form) => _records.First(record => record.Record.ProjectId == form.ProjectId && record.Record.Year == form.Year).Check;

    private bool IsOwn(string unitId) => _own.Contains(unitId);

    private bool HandsIn(FiscalYear year, Duty duty) => _programs.GetValueOrDefault(year)?.SkipsInternalReview == true || duty.Role is StaffRole.SectionHead or StaffRole.DepartmentHead;

    private SubmissionLine? LineOf(string unitId) => _overview.Lines.FirstOrDefault(line => line.UnitId == unitId);

    private Duty? May(Verb verb, SubmissionLine line, SubmissionState state) =>
        Rights.Find(_person, verb, new RightSubject(line.UnitId, line.Kind == UnitKind.Section ? line.DepartmentId : null, state, _overview.Program?.SkipsInternalReview ?? false));

    /// <summary>A review sheet that somebody has something to do with.</summary>
    private sealed record WaitingReview(FiscalYear Year, string UnitId, string ProjectId, string Name, SubmissionState State, DateOnly? Deadline, int Asked);

    /// <summary>A project's year of an own unit, with what its review sheet lacks.</summary>
    private sealed record WaitingRecord(ProjectYear Record, ReviewCheck Check, bool IsToBeRated);
}
