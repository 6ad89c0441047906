using MunicipalPlanning.Application.Exchange.Format;

namespace MunicipalPlanning.Application.Exchange.Writing;

internal static class IndicatorWriting
{
    public static void Write(CanonicalJson json, ExchangeIndicator indicator)
    {
        json.Text("name", indicator.Name);
        json.Text("definition", indicator.Definition);
        json.Text("unit", indicator.Unit);
        json.Word("direction", indicator.Direction, ExchangeWords.Directions);
        json.Flag("cumulative", indicator.Cumulative);
        if (!indicator.Baseline.IsEmpty)
            json.Object("baseline", indicator.Baseline, WriteBaseline);
        json.Objects("values", indicator.Values, WriteValue);
        json.Text("note", indicator.Note);
    }

    private static void WriteBaseline(CanonicalJson json, ExchangeBaseline baseline)
    {
        json.Number("year", baseline.Year);
        json.Text("value", baseline.Value);
    }

    private static void WriteValue(CanonicalJson json, ExchangeIndicatorValue value)
    {
        json.NumberOrNull("year", value.Year);
        json.Text("target", value.Target);
        json.Text("actual", value.Actual);
    }
}
