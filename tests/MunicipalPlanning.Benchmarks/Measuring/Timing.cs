using System.Diagnostics;

namespace MunicipalPlanning.Benchmarks.Measuring;

/// <summary>How often something is done unmeasured, and then measured.</summary>
internal readonly record struct Rounds(int WarmUp, int Measured);

/// <summary>Takes the time of things, in milliseconds.</summary>
internal static class Timing
{
    public const string Milliseconds = "ms";

    public static Func<Task<double>> Of(Func<Task> act) => async () =>
    {
        var clock = Stopwatch.StartNew();
        await act();
        return clock.Elapsed.TotalMilliseconds;
    };

    public static async Task<Samples> MeasureAsync(Rounds rounds, Func<Task<double>> measure) =>
        (await MeasureInTurnAsync(rounds, measure))[0];

    /// <summary>Takes turns, so that what else the machine does meets all of them alike and their ratio stands.</summary>
    public static async Task<IReadOnlyList<Samples>> MeasureInTurnAsync(Rounds rounds, params IReadOnlyList<Func<Task<double>>> measures)
    {
        var values = measures.Select(_ => new List<double>()).ToList();
        for (var round = -rounds.WarmUp; round < rounds.Measured; round++)
        {
            foreach (var (measure, list) in measures.Zip(values))
            {
                var value = await measure();
                if (round >= 0)
                    list.Add(value);
            }
        }
        return [.. values.Select(list => new Samples(Milliseconds, list))];
    }
}
