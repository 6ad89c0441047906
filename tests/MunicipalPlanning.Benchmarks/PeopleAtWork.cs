using System.Diagnostics;
using System.Globalization;
using MunicipalPlanning.Benchmarks.Load;
using MunicipalPlanning.Benchmarks.Measuring;
using MunicipalPlanning.Benchmarks.Running;

namespace MunicipalPlanning.Benchmarks;

/// <summary>200 signed-in people with open sheets, of whom 50 write and save every two seconds; over real connections, without browsers.</summary>
internal sealed class PeopleAtWork : IBenchmark
{
    private const int Everybody = 200;
    private const int Writers = 50;
    private const int EverySeconds = 2;
    private const double WorstSave = 300;

    public async Task RunAsync(ResultTable table)
    {
        await using var application = await RunningApplication.StartAsync(("Access__SignInsPerMinute", "100000"));
        var address = new Uri(application.Url + "/");
        var before = application.ResidentMegabytes();
        var people = new List<PersonAtASheet>();
        try
        {
            var fields = await OpenField.OfSampleAsync(application.ConnectionString);
            var opening = new List<double>();
            foreach (var number in Enumerable.Range(0, Everybody))
            {
                var person = new PersonAtASheet(address, await SampleSession.CookiesAsync(application));
                people.Add(person);
                var clock = Stopwatch.StartNew();
                await person.OpenAsync(fields[number % fields.Count].Path);
                opening.Add(clock.Elapsed.TotalMilliseconds);
            }
            var memory = (application.ResidentMegabytes() - before) / Everybody;

            table.Start();
            var rounds = table.Rounds(2, 15);
            var saves = await Task.WhenAll(Enumerable.Range(0, Math.Min(Writers, fields.Count)).Select(writer => WriteAsync(people[writer], fields[writer], writer, rounds)));
            table.Add($"開いている{Everybody}人のうち{saves.Length}人が{EverySeconds}秒ごとに保存", new Samples(Timing.Milliseconds, [.. saves.SelectMany(values => values)]), WorstSave, aimsAtWorse: true);
            table.Add($"　その{Everybody}人が一人ずつ開くとき", new Samples(Timing.Milliseconds, opening), null);
            table.Note(string.Create(CultureInfo.InvariantCulture, $"開いたシート一つ（一人）あたりのサーバーの記憶: {memory:0.0} MB（{fields.Select(field => field.Path).Distinct().Count()}枚のシートを{Everybody}人が開いたとき）。"));
        }
        finally
        {
            foreach (var person in people)
                await person.DisposeAsync();
        }
    }

    private static async Task<List<double>> WriteAsync(PersonAtASheet person, OpenField field, int writer, Rounds rounds)
    {
        // Not all at the same moment: people do not breathe in step.
        await Task.Delay(TimeSpan.FromSeconds(EverySeconds) * writer / Writers);
        var text = field.Text;
        var values = new List<double>();
        for (var round = -rounds.WarmUp; round < rounds.Measured; round++)
        {
            var next = text.EndsWith('。') ? text[..^1] : text + "。";
            var clock = Stopwatch.StartNew();
            var answer = await person.SaveAsync(field.Field, text, next);
            if (answer != "saved")
                throw new InvalidOperationException($"A save of {field.Path} was answered with {answer}.");
            if (round >= 0)
                values.Add(clock.Elapsed.TotalMilliseconds);
            text = next;
            var rest = TimeSpan.FromSeconds(EverySeconds) - clock.Elapsed;
            await Task.Delay(rest > TimeSpan.Zero ? rest : TimeSpan.Zero);
        }
        return values;
    }
}
