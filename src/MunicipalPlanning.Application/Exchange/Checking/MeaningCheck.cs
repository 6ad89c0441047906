using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Exchange.Reading;

namespace MunicipalPlanning.Application.Exchange.Checking;

/// <summary>Looks through a file for what no single value shows: references, doubles, circles and order.</summary>
internal sealed class MeaningCheck
{
    private readonly ExchangeFile _file;
    private readonly KnownRecords _known;
    private readonly FaultCollector _faults;
    private readonly bool _hasDatabase;

    private MeaningCheck(ExchangeFile file, KnownRecords known, FaultCollector faults)
    {
        (_file, _known, _faults) = (file, known, faults);
        _hasDatabase = !ReferenceEquals(known, KnownRecords.None);
        Units = Register("部署", known.UnitParents.Keys);
        Plans = Register("計画", known.PlanParents.Keys);
        Items = Register("計画の項目", known.ItemPlans.Keys.Except(known.LostItems));
        Projects = Register("事務事業", known.Projects);
    }

    public Identifiers Units { get; }

    public Identifiers Plans { get; }

    public Identifiers Items { get; }

    public Identifiers Projects { get; }

    public static void Run(ExchangeFile file, KnownRecords known, FaultCollector faults)
    {
        var check = new MeaningCheck(file, known, faults);
        check.DeclareAll();
        check.CheckMunicipality();
        new UnitCheck(check).Run(file.Units, known);
        new PlanCheck(check).Run(file.Plans, known);
        new ProjectCheck(check).Run(file.Projects, known);
        new SheetCheck(check).Run(file.Sheets);
    }

    public void Report(JsonPath path, string message) => _faults.Add(path, message);

    /// <summary>Each value once; what could not be read is left out.</summary>
    public void RequireDistinct<TRecord, TKey>(IReadOnlyList<TRecord> records, Func<TRecord, TKey?> key, Func<int, JsonPath> path, Func<TKey, string> message)
        where TKey : struct
    {
        var seen = new HashSet<TKey>();
        for (var i = 0; i < records.Count; i++)
        {
            if (key(records[i]) is { } value && !seen.Add(value))
                Report(path(i), message(value));
        }
    }

    /// <summary>That the last year is not before the first.</summary>
    public void RequirePeriod(int? firstYear, string firstLabel, int? lastYear, string lastLabel, JsonPath record)
    {
        if (firstYear > lastYear)
            Report(record.At("lastYear"), $"{lastLabel}（{lastYear}）が{firstLabel}（{firstYear}）より前です。どちらかを直してください。");
    }

    /// <param name="written">What the file's records point at.</param>
    /// <param name="stored">What the database's records point at; those of the file take their place.</param>
    /// <param name="path">Where a record of the file says so.</param>
    public void RefuseCircles(
        string noun,
        IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> written,
        IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> stored,
        Func<string, JsonPath?> path)
    {
        var targets = written.Where(record => record.Key.Length > 0).Concat(stored).DistinctBy(record => record.Key).ToDictionary();
        foreach (var circle in Circles.Find(targets))
        {
            var place = circle.Select(path).FirstOrDefault(found => found is not null) ?? JsonPath.Root;
            Report(place, $"{noun}がひと回りしています（{string.Join(" → ", circle.Append(circle[0]))}）。どれかを直してください。");
        }
    }

    private Identifiers Register(string noun, IEnumerable<string> known) => new(noun, known, _hasDatabase, _faults);

    private void DeclareAll()
    {
        DeclareEach(Units, "units", _file.Units, unit => unit.Id);
        DeclareEach(Plans, "plans", _file.Plans, plan => plan.Id);
        for (var i = 0; i < _file.Plans.Count; i++)
            DeclareItems(_file.Plans[i].Items, JsonPath.Root.At("plans").At(i).At("items"));
        DeclareEach(Projects, "projects", _file.Projects, project => project.Id);
    }

    private static void DeclareEach<T>(Identifiers kind, string key, IReadOnlyList<T> records, Func<T, string> id)
    {
        for (var i = 0; i < records.Count; i++)
            kind.Declare(id(records[i]), JsonPath.Root.At(key).At(i));
    }

    private void DeclareItems(IReadOnlyList<ExchangePlanItem> items, JsonPath path)
    {
        for (var i = 0; i < items.Count; i++)
        {
            Items.Declare(items[i].Id, path.At(i));
            DeclareItems(items[i].Items, path.At(i).At("items"));
        }
    }

    private void CheckMunicipality()
    {
        var code = _file.Municipality.Code;
        if (_known.Municipality is { } installed && code.Length > 0 && code != installed.Code)
            Report(JsonPath.Root.At("municipality").At("code"), $"このファイルは別の自治体（{code}）のものです。このデータベースは{installed.Name}（{installed.Code}）のものです。");
    }
}
