using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Exchange.Reading;

namespace MunicipalPlanning.Application.Exchange.Checking;

internal sealed class IndicatorCheck(MeaningCheck check)
{
    public void Run(IReadOnlyList<ExchangeIndicator> indicators, JsonPath path)
    {
        for (var i = 0; i < indicators.Count; i++)
        {
            var values = path.At(i).At("values");
            check.RequireDistinct(
                indicators[i].Values,
                value => value.Year,
                index => values.At(index).At("year"),
                year => $"{year}年度の値が2つあります。1つにしてください。");
        }
    }
}
