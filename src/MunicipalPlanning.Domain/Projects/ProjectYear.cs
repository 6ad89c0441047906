using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Domain.Projects;

/// <summary>事務事業の年度: everything written of a project for one year; every form takes it from here.</summary>
public sealed class ProjectYear
{
    /// <summary>More rows than any sheet could print.</summary>
    public const int MostScheduleRows = 200;

    /// <summary>More activities or outcomes than any sheet could print.</summary>
    public const int MostRows = 100;

    private readonly List<PlanLink> _planLinks = [];
    private readonly List<ScheduleRow> _schedule = [];
    private readonly List<Activity> _activities = [];
    private readonly List<Indicator> _outcomes = [];

    private ProjectYear()
    {
        ProjectId = UnitId = SheetNumber = Background = Purpose = Goal = Outline = LegalBasis = Result = "";
    }

    internal ProjectYear(string projectId, FiscalYear year, string unitId)
        : this()
    {
        Id = Guid.CreateVersion7();
        ProjectId = projectId;
        Year = year;
        UnitId = unitId;
    }

    public Guid Id { get; private set; }

    public string ProjectId { get; private set; }

    public FiscalYear Year { get; private set; }

    /// <summary>担当課.</summary>
    public string UnitId { get; private set; }

    /// <summary>シートNo. as written.</summary>
    public string SheetNumber { get; private set; }

    public string Background { get; private set; }

    public string Purpose { get; private set; }

    public string Goal { get; private set; }

    /// <summary>概要; on the management sheet 取組の内容.</summary>
    public string Outline { get; private set; }

    public string LegalBasis { get; private set; }

    /// <summary>成果.</summary>
    public string Result { get; private set; }

    public Thousands? Budget { get; private set; }

    public Thousands? Settlement { get; private set; }

    /// <summary>点検・改善; null as long as nothing was ever written there.</summary>
    public ProjectReview? Review { get; private set; }

    /// <summary>事務事業点検シート on its way to publication; null where none was begun for the year.</summary>
    public Submission? ReviewSheet { get; private set; }

    public IReadOnlyList<PlanLink> PlanLinks => _planLinks.InOrder();

    /// <summary>取組とスケジュール, on the axis of months.</summary>
    public IReadOnlyList<ScheduleRow> Schedule => _schedule.InOrder();

    public IReadOnlyList<Activity> Activities => _activities.InOrder();

    /// <summary>アウトカム.</summary>
    public IReadOnlyList<Indicator> Outcomes => _outcomes.InOrder();

    public void Write(ProjectText field, string text)
    {
        TextLimits.Require(text, TextLimits.Paragraphs);
        switch (field)
        {
            case ProjectText.Background: Background = text; break;
            case ProjectText.Purpose: Purpose = text; break;
            case ProjectText.Goal: Goal = text; break;
            case ProjectText.Outline: Outline = text; break;
            case ProjectText.LegalBasis: LegalBasis = text; break;
            case ProjectText.Result: Result = text; break;
            default: throw new ArgumentOutOfRangeException(nameof(field));
        }
    }

    public void HandTo(string unitId)
    {
        UnitId = Identifier.Require(unitId);
        ReviewSheet?.HandTo(unitId);
    }

    public void NumberSheet(string sheetNumber) => SheetNumber = TextLimits.Require(sheetNumber, TextLimits.Figure);

    public void Fund(Thousands? budget, Thousands? settlement) => (Budget, Settlement) = (budget, settlement);

    /// <summary>点検・改善, to be written.</summary>
    public ProjectReview Judge() => Review ??= ProjectReview.Blank();

    /// <summary>Takes the whole of 点検・改善 away.</summary>
    public void ForgetReview() => Review = null;

    /// <exception cref="InvalidOperationException">The year has a review sheet already.</exception>
    public Submission BeginReviewSheet()
    {
        if (ReviewSheet is not null)
            throw new InvalidOperationException($"{ProjectId} has a review sheet of {Year} already.");
        return ReviewSheet = new Submission(SubmissionForm.ReviewSheet, ReviewRecordOf(Year, ProjectId), Year, UnitId);
    }

    /// <summary>The name under which the log, remarks and presence know the review sheet.</summary>
    public static string ReviewRecordOf(FiscalYear year, string projectId) => $"review/{year}/{projectId}";

    public void Serve(IEnumerable<string> planItemIds)
    {
        var ids = planItemIds.ToList();
        _planLinks.RemoveAll(link => !ids.Contains(link.PlanItemId));
        foreach (var id in ids.Where(id => _planLinks.TrueForAll(link => link.PlanItemId != id)))
            _planLinks.Add(new PlanLink(Id, id));
        foreach (var link in _planLinks)
            link.Position = ids.IndexOf(link.PlanItemId);
    }

    public void Act(IEnumerable<Activity> activities) => _activities.Replace(activities);

    /// <param name="index">The place of the new activity, 0 for the first; beyond the end means last.</param>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public void Act(Activity activity, int index)
    {
        if (_activities.Count >= MostRows)
            throw new ArgumentException($"A project has at most {MostRows} activities a year.");
        _activities.InsertAt(activity, index);
    }

    public void Move(Activity activity, int index) => _activities.MoveTo(activity, index);

    public void Drop(Activity activity) => _activities.Remove(activity);

    public void Achieve(IEnumerable<Indicator> outcomes) => _outcomes.Replace(outcomes);

    /// <param name="index">The place of the new outcome, 0 for the first; beyond the end means last.</param>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public void Achieve(Indicator outcome, int index)
    {
        if (_outcomes.Count >= MostRows)
            throw new ArgumentException($"A project has at most {MostRows} outcomes a year.");
        _outcomes.InsertAt(outcome, index);
    }

    public void Move(Indicator outcome, int index) => _outcomes.MoveTo(outcome, index);

    public void Drop(Indicator outcome) => _outcomes.Remove(outcome);

    /// <summary>Replaces the whole schedule.</summary>
    /// <exception cref="ArgumentException">A row lies on the axis of years, or there are too many.</exception>
    public void Reschedule(IEnumerable<ScheduleRow> rows)
    {
        var list = rows.ToList();
        list.ForEach(RequireMonths);
        if (list.Count > MostScheduleRows)
            throw new ArgumentException($"A schedule holds at most {MostScheduleRows} rows.");
        _schedule.Replace(list);
    }

    /// <param name="index">The place of the new row, 0 for the first; beyond the end means last.</param>
    /// <exception cref="ArgumentException">The row lies on the axis of years, or there are too many.</exception>
    public void AddRow(ScheduleRow row, int index)
    {
        RequireMonths(row);
        if (_schedule.Count >= MostScheduleRows)
            throw new ArgumentException($"A schedule holds at most {MostScheduleRows} rows.");
        _schedule.Append(row);
        _schedule.MoveTo(row, index);
    }

    /// <summary>Moves a row to a place among the others; its months stay.</summary>
    public void MoveRow(ScheduleRow row, int index) => _schedule.MoveTo(row, index);

    public void RemoveRow(ScheduleRow row) => _schedule.Remove(row);

    public ScheduleRow? FindRow(Guid id) => _schedule.Find(row => row.Id == id);

    /// <summary>Takes what the next year begins with from the year before: texts that plan and the schedule, not what was reported.</summary>
    internal void CarryForwardFrom(ProjectYear last)
    {
        (Background, Purpose, Goal, Outline, LegalBasis) = (last.Background, last.Purpose, last.Goal, last.Outline, last.LegalBasis);
        Serve(last.PlanLinks.Select(link => link.PlanItemId));
        Reschedule(last.Schedule.Select(row => row.Copy()));
    }

    private static void RequireMonths(ScheduleRow row)
    {
        if (row.Axis != ScheduleAxis.Months)
            throw new ArgumentException("A project's schedule lies on the axis of months.");
    }
}
