using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Exchange.Reading;

namespace MunicipalPlanning.Application.Exchange.Checking;

internal sealed class UnitCheck(MeaningCheck check)
{
    private static readonly JsonPath Path = JsonPath.Root.At("units");

    public void Run(IReadOnlyList<ExchangeUnit> units, KnownRecords known)
    {
        for (var i = 0; i < units.Count; i++)
        {
            check.Units.Require(units[i].Parent, Path.At(i).At("parent"));
            check.Units.RequireAll(units[i].Predecessors, Path.At(i).At("predecessors"));
            check.RequirePeriod(units[i].FirstYear, "設置年度", units[i].LastYear, "廃止年度", Path.At(i));
        }

        check.RefuseCircles(
            "部署の上位",
            units.Select(unit => KeyValuePair.Create(unit.Id, One(unit.Parent))),
            known.UnitParents.Select(unit => KeyValuePair.Create(unit.Key, One(unit.Value))),
            id => Place(units, id)?.At("parent"));
        check.RefuseCircles(
            "部署の前身",
            units.Select(unit => KeyValuePair.Create(unit.Id, unit.Predecessors)),
            known.UnitPredecessors.Select(unit => KeyValuePair.Create(unit.Key, (IReadOnlyList<string>)[.. unit])),
            id => Place(units, id)?.At("predecessors"));
    }

    internal static IReadOnlyList<string> One(string? id) => id is null ? [] : [id];

    private static JsonPath? Place(IReadOnlyList<ExchangeUnit> units, string id) =>
        units.ToList().FindIndex(unit => unit.Id == id) is >= 0 and var index ? Path.At(index) : null;
}
