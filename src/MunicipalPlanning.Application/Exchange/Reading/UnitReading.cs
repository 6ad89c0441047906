using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Domain;

namespace MunicipalPlanning.Application.Exchange.Reading;

internal static class UnitReading
{
    public static ExchangeUnit Read(JsonObject unit) => new()
    {
        Id = unit.Id("id", "部署の識別子"),
        Name = unit.Name("name", "部署名", TextLimits.Line),
        Kind = unit.RequiredWord("kind", "部署の種別", ExchangeWords.UnitKinds),
        Parent = unit.Reference("parent", "上位の部"),
        FirstYear = unit.Year("firstYear", "設置年度"),
        LastYear = unit.Year("lastYear", "廃止年度"),
        Order = unit.Optional("order", "並び順")?.Order(),
        Predecessors = unit.Ids("predecessors", "前身の部署"),
    };
}
