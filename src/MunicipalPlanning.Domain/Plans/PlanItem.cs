using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Domain.Plans;

/// <summary>計画の項目: a node of a plan's tree; the plan names its level.</summary>
public sealed class PlanItem : Placed
{
    /// <summary>Deeper trees do not occur in plans and could not be printed.</summary>
    public const int MostLevels = 10;

    private readonly List<PlanItem> _items = [];
    private readonly List<PlanItemUnit> _units = [];
    private readonly List<string> _issues = [];
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
    public IReadOnlyList<string> Issues => _issues;

    public IReadOnlyList<PlanAction> Actions => _actions;

    public IReadOnlyList<Indicator> Indicators => _indicators.InOrder();

    /// <summary>各年度の計画, on the axis of fiscal years.</summary>
    public IReadOnlyList<ScheduleRow> Roadmap => _roadmap.InOrder();

    /// <summary>進捗報告, the earliest year first.</summary>
    public IReadOnlyList<ItemProgress> Progress => [.. _progress.OrderBy(progress => progress.Year)];

    /// <summary>下位の項目.</summary>
    public IReadOnlyList<PlanItem> Items => _items.InOrder();

    public void Describe(string number, string title, bool isPriority, string unitsText, string policy, IEnumerable<string> issues, IEnumerable<PlanAction> actions)
    {
        Number = TextLimits.Require(number, TextLimits.Figure);
        Title = TextLimits.RequireName(title);
        IsPriority = isPriority;
        UnitsText = TextLimits.Require(unitsText, TextLimits.Line);
        Policy = TextLimits.Require(policy, TextLimits.Paragraphs);
        _issues.Clear();
        _issues.AddRange(issues.Select(issue => TextLimits.Require(issue, TextLimits.Paragraphs)));
        _actions.Clear();
        _actions.AddRange(actions);
    }

    public void Assign(IEnumerable<string> unitIds)
    {
        var ids = unitIds.ToList();
        _units.RemoveAll(link => !ids.Contains(link.UnitId));
        foreach (var id in ids.Where(id => _units.TrueForAll(link => link.UnitId != id)))
            _units.Add(new PlanItemUnit(Id, id));
        foreach (var link in _units)
            link.Position = ids.IndexOf(link.UnitId);
    }

    public void Measure(IEnumerable<Indicator> indicators) => _indicators.Replace(indicators);

    /// <exception cref="ArgumentException">A row lies on the axis of months.</exception>
    public void Reschedule(IEnumerable<ScheduleRow> roadmap)
    {
        var rows = roadmap.ToList();
        if (rows.Exists(row => row.Axis != ScheduleAxis.FiscalYears))
            throw new ArgumentException("A roadmap lies on the axis of fiscal years.");
        _roadmap.Replace(rows);
    }

    /// <exception cref="ArgumentException">A year is reported twice.</exception>
    public void Report(IEnumerable<ItemProgress> progress)
    {
        var list = progress.ToList();
        if (list.DistinctBy(report => report.Year).Count() != list.Count)
            throw new ArgumentException("A year is reported twice.");
        _progress.Clear();
        _progress.AddRange(list);
    }

    internal void MoveUnder(string planId, string? parentId, int position) => (PlanId, ParentId, Position) = (planId, parentId, position);

    internal void Adopt(PlanItem child)
    {
        child.MoveUnder(PlanId, Id, _items.Count == 0 ? 0 : _items.Max(item => item.Position) + 1);
        _items.Add(child);
    }

    internal void Abandon() => _items.Clear();
}
