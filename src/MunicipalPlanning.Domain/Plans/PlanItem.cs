using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Domain.Plans;

/// <summary>計画の項目: a node of a plan's tree; the plan names its level.</summary>
public sealed class PlanItem : Placed
{
    /// <summary>Deeper trees do not occur in plans and could not be printed.</summary>
    public const int MostLevels = 10;

    /// <summary>Of issues, actions and indicators; more than any item has.</summary>
    public const int MostMembers = 1_000;

    private readonly List<PlanItem> _items = [];
    private readonly List<PlanItemUnit> _units = [];
    private readonly List<PlanItemAncestor> _ancestors = [];
    private readonly List<PlanIssue> _issues = [];
    private readonly List<PlanAction> _actions = [];
    private readonly List<Indicator> _indicators = [];
    private readonly List<ScheduleRow> _roadmap = [];
    private readonly List<ItemProgress> _progress = [];

    private PlanItem()
    {
        Id = PlanId = Number = Title = UnitsText = Policy = "";
    }

    internal PlanItem(string id, string planId, string? parentId, string title)
    {
        Id = Identifier.Require(id);
        PlanId = planId;
        ParentId = parentId;
        Number = UnitsText = Policy = "";
        Title = TextLimits.RequireName(title);
    }

    public string Id { get; private set; }

    public string PlanId { get; private set; }

    public string? ParentId { get; private set; }

    /// <summary>番号 as written: ①, 1101; may be empty.</summary>
    public string Number { get; private set; }

    public string Title { get; private set; }

    /// <summary>③魅力の創出, as a sheet names the item.</summary>
    public string NumberedTitle => Number + Title;

    public bool IsPriority { get; private set; }

    /// <summary>担当課, the main one first.</summary>
    public IReadOnlyList<PlanItemUnit> Units => _units.InOrder();

    /// <summary>担当課 as printed where it names no single unit (その他関連課).</summary>
    public string UnitsText { get; private set; }

    /// <summary>基本方針 or lead text.</summary>
    public string Policy { get; private set; }

    /// <summary>現状と課題, one bullet each.</summary>
    public IReadOnlyList<PlanIssue> Issues => _issues.InOrder();

    /// <summary>個別の取組.</summary>
    public IReadOnlyList<PlanAction> Actions => _actions.InOrder();

    public IReadOnlyList<Indicator> Indicators => _indicators.InOrder();

    /// <summary>各年度の計画, on the axis of fiscal years.</summary>
    public IReadOnlyList<ScheduleRow> Roadmap => _roadmap.InOrder();

    /// <summary>進捗報告, the earliest year first.</summary>
    public IReadOnlyList<ItemProgress> Progress => [.. _progress.OrderBy(progress => progress.Year)];

    /// <summary>前の計画とのつながり: the items of earlier plans that it goes on from.</summary>
    public IReadOnlyList<PlanItemAncestor> Ancestors => _ancestors;

    /// <summary>下位の項目.</summary>
    public IReadOnlyList<PlanItem> Items => _items.InOrder();

    public void Describe(string number, string title, bool isPriority, string unitsText, string policy)
    {
        Renumber(number);
        Rename(title);
        Prioritize(isPriority);
        NameUnits(unitsText);
        WritePolicy(policy);
    }

    public void Renumber(string number) => Number = TextLimits.Require(number, TextLimits.Figure);

    public void Rename(string title) => Title = TextLimits.RequireName(title);

    public void Prioritize(bool isPriority) => IsPriority = isPriority;

    public void NameUnits(string unitsText) => UnitsText = TextLimits.Require(unitsText, TextLimits.Line);

    public void WritePolicy(string policy) => Policy = TextLimits.Require(policy, TextLimits.Paragraphs);

    public void Raise(IEnumerable<PlanIssue> issues) => _issues.Replace(issues);

    /// <param name="index">Its place, 0 for the first; beyond the end means last.</param>
    /// <exception cref="ArgumentException">The list is full.</exception>
    public void Raise(PlanIssue issue, int index) => Insert(_issues, issue, index);

    public void Drop(PlanIssue issue) => _issues.Remove(issue);

    public void Move(PlanIssue issue, int index) => _issues.MoveTo(issue, index);

    public void Undertake(IEnumerable<PlanAction> actions) => _actions.Replace(actions);

    /// <inheritdoc cref="Raise(PlanIssue, int)"/>
    public void Undertake(PlanAction action, int index) => Insert(_actions, action, index);

    public void Drop(PlanAction action) => _actions.Remove(action);

    public void Move(PlanAction action, int index) => _actions.MoveTo(action, index);

    /// <summary>Puts units in charge, the main one first: it hands in what is still on its way.</summary>
    public void Assign(IEnumerable<string> unitIds)
    {
        var ids = unitIds.ToList();
        _units.RemoveAll(link => !ids.Contains(link.UnitId));
        foreach (var id in ids.Where(id => _units.TrueForAll(link => link.UnitId != id)))
            _units.Add(new PlanItemUnit(Id, id));
        foreach (var link in _units)
            link.Position = ids.IndexOf(link.UnitId);
        if (ids is [var main, ..])
            _progress.ForEach(report => report.HandTo(main));
    }

    public void Measure(IEnumerable<Indicator> indicators) => _indicators.Replace(indicators);

    /// <inheritdoc cref="Raise(PlanIssue, int)"/>
    public void Measure(Indicator indicator, int index) => Insert(_indicators, indicator, index);

    public void Drop(Indicator indicator) => _indicators.Remove(indicator);

    public void Move(Indicator indicator, int index) => _indicators.MoveTo(indicator, index);

    /// <exception cref="ArgumentException">The item would come from itself.</exception>
    public void ComeFrom(IEnumerable<string> ancestorIds)
    {
        var ids = ancestorIds.ToHashSet();
        _ancestors.RemoveAll(link => !ids.Contains(link.AncestorId));
        foreach (var id in ids.Where(id => _ancestors.TrueForAll(link => link.AncestorId != id)))
            _ancestors.Add(new PlanItemAncestor(Id, id));
    }

    /// <exception cref="ArgumentException">A row lies on the axis of months.</exception>
    public void Reschedule(IEnumerable<ScheduleRow> roadmap)
    {
        var rows = roadmap.ToList();
        if (rows.Exists(row => row.Axis != ScheduleAxis.FiscalYears))
            throw new ArgumentException("A roadmap lies on the axis of fiscal years.");
        _roadmap.Replace(rows);
    }

    /// <summary>All reports at once; one that is on its way to publication stays, also where it is not among them.</summary>
    /// <exception cref="ArgumentException">A year is reported twice.</exception>
    public void Report(IEnumerable<ItemProgress> progress)
    {
        var list = progress.ToList();
        if (list.DistinctBy(report => report.Year).Count() != list.Count)
            throw new ArgumentException("A year is reported twice.");
        _progress.RemoveAll(report => report.Submission is null && !list.Exists(other => other.Year == report.Year));
        foreach (var report in list)
        {
            if (ReportOf(report.Year) is { } known)
                known.Become(report);
            else
                _progress.Add(report);
        }
    }

    /// <summary>進捗報告 of a year; null if nothing was written of it.</summary>
    public ItemProgress? ReportOf(FiscalYear year) => _progress.Find(report => report.Year == year);

    /// <summary>進捗報告 of a year, to be written.</summary>
    public ItemProgress Report(FiscalYear year)
    {
        if (ReportOf(year) is { } known)
            return known;
        var report = new ItemProgress(year);
        _progress.Add(report);
        return report;
    }

    /// <param name="index">The place of the new row, 0 for the first; beyond the end means last.</param>
    /// <exception cref="ArgumentException">The row lies on the axis of months, or there are too many.</exception>
    public void AddRow(ScheduleRow row, int index)
    {
        if (row.Axis != ScheduleAxis.FiscalYears)
            throw new ArgumentException("A roadmap lies on the axis of fiscal years.");
        Insert(_roadmap, row, index);
    }

    public void MoveRow(ScheduleRow row, int index) => _roadmap.MoveTo(row, index);

    public void RemoveRow(ScheduleRow row) => _roadmap.Remove(row);

    private static void Insert<T>(List<T> members, T member, int index)
        where T : Placed
    {
        if (members.Count >= MostMembers)
            throw new ArgumentException($"A list of a plan item holds at most {MostMembers} members.");
        members.InsertAt(member, index);
    }

    internal void MoveUnder(string planId, string? parentId, int position) => (PlanId, ParentId, Position) = (planId, parentId, position);

    internal void Adopt(PlanItem child)
    {
        child.MoveUnder(PlanId, Id, _items.Count == 0 ? 0 : _items.Max(item => item.Position) + 1);
        _items.Add(child);
    }

    internal void Release(PlanItem child) => _items.Remove(child);

    internal void Abandon() => _items.Clear();
}
