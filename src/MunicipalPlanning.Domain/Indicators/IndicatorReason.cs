using System.Globalization;

namespace MunicipalPlanning.Domain.Indicators;

/// <summary>The sentence that says why an indicator is in its state.</summary>
internal static class IndicatorReason
{
    public static string Of(string unit, IndicatorDirection direction, IndicatorState state, StatedNumber actual, StatedNumber target, decimal path, int cautionPercent)
    {
        var subject = $"{actual.Year!.Value.ShortName}の実績 {IndicatorWords.Written(actual.Number, unit)}は、";
        return subject + direction switch
        {
            IndicatorDirection.Keep => Held(unit, state, target, cautionPercent),
            IndicatorDirection.AtMost when actual.Number <= target.Number => $"目標の {IndicatorWords.Written(target.Number, unit)}以下を保っています。",
            IndicatorDirection.AtLeast when actual.Number >= target.Number => $"目標の {IndicatorWords.Written(target.Number, unit)}以上を保っています。",
            IndicatorDirection.AtMost when path == target.Number => $"目標の {IndicatorWords.Written(target.Number, unit)}以下に収まっていません。",
            IndicatorDirection.AtLeast when path == target.Number => $"目標の {IndicatorWords.Written(target.Number, unit)}以上に届いていません。",
            IndicatorDirection.Up or IndicatorDirection.AtLeast => Risen(unit, state, path, cautionPercent),
            _ => Fallen(unit, state, path, cautionPercent),
        };
    }

    private static string Risen(string unit, IndicatorState state, decimal path, int cautionPercent)
    {
        var (should, floor) = (IndicatorWords.Computed(path, unit), IndicatorWords.Computed(IndicatorJudgement.CautionFloor(path, cautionPercent), unit));
        return state switch
        {
            IndicatorState.OnTrack => $"道筋の {should}以上です。",
            IndicatorState.Caution => $"道筋の {should}に届きませんが、その{Percent(cautionPercent)}にあたる {floor}以上です。",
            _ => $"道筋の {should}の{Percent(cautionPercent)}にあたる {floor}に届いていません。",
        };
    }

    private static string Fallen(string unit, IndicatorState state, decimal path, int cautionPercent)
    {
        var (should, ceiling) = (IndicatorWords.Computed(path, unit), IndicatorWords.Computed(IndicatorJudgement.CautionCeiling(path, cautionPercent), unit));
        return state switch
        {
            IndicatorState.OnTrack => $"道筋の {should}以下です。",
            IndicatorState.Caution => $"道筋の {should}を超えますが、注意の範囲（{ceiling}まで）です。",
            _ => $"道筋の {should}を超え、注意の範囲（{ceiling}まで）も超えています。",
        };
    }

    private static string Held(string unit, IndicatorState state, StatedNumber target, int cautionPercent)
    {
        var (should, allowed) = (IndicatorWords.Written(target.Number, unit), IndicatorJudgement.CautionDistance(target.Number, cautionPercent));
        return state switch
        {
            IndicatorState.OnTrack => $"目標の {should}からの差が {IndicatorWords.Computed(allowed / 2, unit)}以内です。",
            IndicatorState.Caution => $"目標の {should}からの差が {IndicatorWords.Computed(allowed / 2, unit)}を超え、{IndicatorWords.Computed(allowed, unit)}以内です。",
            _ => $"目標の {should}からの差が {IndicatorWords.Computed(allowed, unit)}を超えています。",
        };
    }

    private static string Percent(int percent) => percent.ToString(CultureInfo.InvariantCulture) + "%";
}
