using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Domain;

namespace MunicipalPlanning.Application.Exchange.Reading;

internal static class IndicatorReading
{
    public static ExchangeIndicator Read(JsonObject indicator) => new()
    {
        Name = indicator.Text("name", "指標名", TextLimits.Line),
        Definition = indicator.Text("definition", "指標の考え方", TextLimits.Paragraphs),
        Unit = indicator.Text("unit", "単位", TextLimits.Figure),
        Direction = indicator.Word("direction", "望ましい方向", ExchangeWords.Directions),
        Cumulative = indicator.Flag("cumulative", "累計"),
        Baseline = indicator.Optional("baseline", "基準値") is { } baseline ? JsonObject.Read(baseline, ReadBaseline) : new(),
        Values = indicator.List("values", "年度ごとの値", ReadValue),
        Note = indicator.Text("note", "備考", TextLimits.Paragraphs),
    };

    private static ExchangeBaseline ReadBaseline(JsonObject baseline) => new()
    {
        Year = baseline.Year("year", "基準値の年度"),
        Value = baseline.Text("value", "基準値", TextLimits.Figure),
    };

    private static ExchangeIndicatorValue ReadValue(JsonObject value) => new()
    {
        Year = value.Stated("year", "値の年度")?.Year(),
        Target = value.Text("target", "目標値", TextLimits.Figure),
        Actual = value.Text("actual", "実績値", TextLimits.Figure),
    };
}
