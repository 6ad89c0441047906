using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Plans.Coverage;

/// <summary>Puts the sheets of a year into the matrix. An item takes part in whatever names it or an item below it.</summary>
internal sealed class CoverageCounting(PlanItemTree plan, FiscalYear year, CoverageSources sources)
{
    private readonly Dictionary<(string ItemId, string UnitId), List<CoverageProject>> _projects = [];
    private readonly HashSet<(string ItemId, string UnitId)> _related = [];
    private readonly Dictionary<(string ItemId, string UnitId), CoverageCharge> _charges = [];
    private readonly Dictionary<string, HashSet<string>> _inWords = [];
    private readonly HashSet<int> _chosenDepths = [];
    private readonly PlanWordMatch _words = new(plan);
    private readonly UnitPlaces _places = new(sources.Units);

    public CoverageMatrix Count()
    {
        var picks = sources.Sheets.SelectMany(sheet => sheet.PriorityProjects, (sheet, pick) => (Sheet: sheet, Pick: pick)).ToLookup(row => row.Pick.ProjectId);
        var projects = picks.ToDictionary(group => group.Key, group => Project(group.Key, [.. group.Select(row => row.Sheet)]));
        var served = projects.Values.ToDictionary(project => project, project => Served(project.Id, picks[project.Id].Select(row => row.Pick)));
        foreach (var (project, items) in served)
            Place(project, items);
        sources.Sheets.OrderBy(sheet => sources.Units[sheet.UnitId].Kind == UnitKind.Department).ToList().ForEach(PlaceRelated);
        sources.Sheets.ToList().ForEach(NoteWords);
        foreach (var charges in sources.Charges.GroupBy(charge => charge.PlanItemId))
            PlaceCharges(charges.Key, [.. charges.OrderBy(charge => charge.Position).Select(charge => charge.UnitId)]);
        var unitsOf = _projects.Keys.Concat(_related).Concat(_charges.Keys).Distinct().ToLookup(key => key.ItemId, key => key.UnitId);
        return new CoverageMatrix(
            plan,
            year,
            CoverageColumns.Of(sources.Units, year, CountOf(_projects.SelectMany(cell => cell.Value, (cell, project) => (cell.Key.UnitId, project.Id)).Distinct()), CountOf(_charges.Keys.Select(key => (key.UnitId, key.ItemId))), _related.Select(key => key.UnitId).ToHashSet()),
            [.. plan.Items.Select(item => Row(item, unitsOf[item.Id]))],
            [.. InOfficeOrder(projects.Values.Where(project => IsUntied(project.Id, picks[project.Id].Select(row => row.Pick))), project => project.UnitId)],
            [.. InOfficeOrder(sources.Sheets.Where(HasNoMeasure), sheet => sheet.UnitId).Select(sheet => new CoverageSheet(sheet.UnitId, sources.Units[sheet.UnitId].Name, sheet.State))],
            served.Count(project => project.Value.Count > 0));
    }

    private CoverageProject Project(string id, IReadOnlyList<ManagementSheet> sheets)
    {
        var record = sources.Records.GetValueOrDefault(id);
        var shown = sheets.FirstOrDefault(sheet => sheet.UnitId == record?.UnitId) ?? sheets[0];
        var owner = record?.UnitId ?? shown.UnitId;
        return new CoverageProject(id, sources.Names[id], owner, sources.Units[owner].Name, shown.UnitId, shown.State, record?.Budget);
    }

    /// <summary>The items of this plan that a project serves: as 重点施策 of a sheet, or by its own place in the plan.</summary>
    private List<PlanItemPlace> Served(string projectId, IEnumerable<PriorityProject> picks)
    {
        var measures = Items(picks.Select(pick => pick.MeasureItemId));
        _chosenDepths.UnionWith(measures.Select(item => item.Depth));
        return [.. measures.Concat(Items(sources.Records.GetValueOrDefault(projectId)?.PlanLinks ?? [])).Distinct()];
    }

    private void Place(CoverageProject project, IEnumerable<PlanItemPlace> items)
    {
        foreach (var item in items.SelectMany(plan.SelfAndAbove).Distinct())
        {
            if (!_projects.TryGetValue((item.Id, project.UnitId), out var cell))
                _projects[(item.Id, project.UnitId)] = cell = [];
            cell.Add(project);
        }
    }

    /// <summary>A department only repeats what its sections relate to; it has a cell of its own where none of them does.</summary>
    private void PlaceRelated(ManagementSheet sheet)
    {
        var measures = Items(sheet.RelatedProjects.Select(row => row.MeasureItemId));
        _chosenDepths.UnionWith(measures.Select(item => item.Depth));
        var isDepartment = sources.Units[sheet.UnitId].Kind == UnitKind.Department;
        foreach (var item in measures.Concat(Items(sheet.RelatedProjects.Select(row => row.ProjectItemId))).SelectMany(plan.SelfAndAbove).Distinct())
        {
            if (!isDepartment || !SectionsOf(sheet.UnitId).Any(section => _related.Contains((item.Id, section)) || _projects.ContainsKey((item.Id, section))))
                _related.Add((item.Id, sheet.UnitId));
        }
    }

    private void NoteWords(ManagementSheet sheet)
    {
        foreach (var item in _words.ItemsNamedBy(sheet.PlanRelations).SelectMany(id => plan.SelfAndAbove(plan.Find(id)!)))
        {
            if (!_inWords.TryGetValue(item.Id, out var sheets))
                _inWords[item.Id] = sheets = [];
            sheets.Add(sheet.UnitId);
        }
    }

    private void PlaceCharges(string itemId, IReadOnlyList<string> unitIds)
    {
        foreach (var (unitId, index) in unitIds.Select((unitId, index) => (unitId, index)))
            _charges[(itemId, unitId)] = index == 0 ? CoverageCharge.Main : CoverageCharge.Shared;
    }

    private CoverageRow Row(PlanItemPlace item, IEnumerable<string> units)
    {
        var cells = units.ToDictionary(unitId => unitId, unitId => new CoverageCell(
            [.. _projects.GetValueOrDefault((item.Id, unitId), []).OrderBy(project => project.Name, StringComparer.Ordinal)],
            _related.Contains((item.Id, unitId)),
            _charges.TryGetValue((item.Id, unitId), out var charge) ? charge : null));
        var isTakenUp = cells.Values.Any(cell => cell.IsRelated || cell.Projects.Count > 0);
        return new CoverageRow(item, item.HasItems && !_chosenDepths.Contains(item.Depth), cells, isTakenUp, _inWords.GetValueOrDefault(item.Id, []).Count);
    }

    private bool IsUntied(string projectId, IEnumerable<PriorityProject> picks) =>
        picks.All(pick => pick.MeasureItemId is null) && sources.Records.GetValueOrDefault(projectId) is null or { PlanLinks.Count: 0 };

    private static bool HasNoMeasure(ManagementSheet sheet) => sheet.PriorityProjects.Count > 0 && sheet.PriorityProjects.All(pick => pick.MeasureItemId is null);

    private List<PlanItemPlace> Items(IEnumerable<string?> ids) => [.. ids.Select(id => id is null ? null : plan.Find(id)).OfType<PlanItemPlace>()];

    private IEnumerable<string> SectionsOf(string departmentId) => sources.Units.Values.Where(unit => unit.ParentId == departmentId).Select(unit => unit.Id);

    private static Dictionary<string, int> CountOf(IEnumerable<(string UnitId, string Id)> members) => members.CountBy(member => member.UnitId).ToDictionary();

    private IOrderedEnumerable<T> InOfficeOrder<T>(IEnumerable<T> members, Func<T, string> unitOf) => members.OrderBy(member => _places.PlaceIn(year, unitOf(member)));
}
