using MunicipalPlanning.Application.Exchange.Format;

namespace MunicipalPlanning.Application.Exchange.Writing;

internal static class UnitWriting
{
    public static void Write(CanonicalJson json, ExchangeUnit unit)
    {
        json.Text("id", unit.Id);
        json.Text("name", unit.Name);
        json.Word("kind", unit.Kind, ExchangeWords.UnitKinds);
        json.Text("parent", unit.Parent);
        json.Number("firstYear", unit.FirstYear);
        json.Number("lastYear", unit.LastYear);
        json.Number("order", unit.Order);
        json.Texts("predecessors", unit.Predecessors);
    }
}
