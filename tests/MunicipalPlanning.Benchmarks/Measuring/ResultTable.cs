using System.Globalization;

namespace MunicipalPlanning.Benchmarks.Measuring;

/// <summary>結果の表: written line by line as Markdown, as it stands in docs/performance.md.</summary>
internal sealed class ResultTable(TextWriter output, bool isDryRun)
{
    private const int FewRounds = 3;

    private readonly List<string> _notes = [];
    private double _loadBefore;

    /// <summary>As many rounds as asked for, fewer in a dry run.</summary>
    public Rounds Rounds(int warmUp, int measured) => isDryRun ? new(Math.Min(warmUp, 1), Math.Min(measured, FewRounds)) : new(warmUp, measured);

    public void Begin()
    {
        output.WriteLine($"{DateTime.Now:yyyy-MM-dd HH:mm}　{MachineLoad.Describe()}{(isDryRun ? "　（回数を減らした試し）" : "")}");
        output.WriteLine();
        output.WriteLine("| 計ったもの | 目標 | 中央値 | 悪い方から5% | 回数 | 同じ回での比 | 負荷平均（前→後） | 判定 |");
        output.WriteLine("|---|--:|--:|--:|--:|---|--:|:-:|");
        Start();
    }

    /// <summary>Notes the load before a measurement; what was set up for it does not count.</summary>
    public void Start() => _loadBefore = MachineLoad.Now();

    /// <param name="aim">For the median; null for what is only measured to compare with.</param>
    /// <param name="ratio">What the figure is in relation to another of the same rounds; empty if there is none.</param>
    /// <param name="aimsAtWorse">The aim is for the worse figure (95 in 100 rounds), not for the median.</param>
    public void Add(string what, Samples samples, double? aim, string ratio = "", bool aimsAtWorse = false)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {Words(aim, samples)}{(aimsAtWorse ? "（95%）" : "")} | {Figure(samples.Median)} {samples.Unit} | {Figure(samples.Worse)} {samples.Unit} | {samples.Count} | {ratio} | {_loadBefore:0.0}→{MachineLoad.Now():0.0} | {(aimsAtWorse && aim is { } worst ? samples.Worse <= worst ? "○" : "×" : Verdict(aim, samples))} |"));
        output.Flush();
    }

    /// <summary>Something to know about the figures, below the table.</summary>
    public void Note(string note) => _notes.Add(note);

    public void End()
    {
        output.WriteLine();
        foreach (var note in _notes)
            output.WriteLine($"- {note}");
    }

    /// <summary>「白紙1頁の印刷の 3.2倍」.</summary>
    public static string Ratio(string other, Samples samples, Samples reference) => $"{other}の {Figure(samples.Median / reference.Median)}倍";

    private static string Figure(double value) =>
        value.ToString(value switch { < 1 => "0.00", < 20 => "0.0", _ => "#,0" }, CultureInfo.InvariantCulture);

    private static string Words(double? aim, Samples samples) =>
        aim is { } bound ? string.Create(CultureInfo.InvariantCulture, $"{bound:#,0} {samples.Unit} {(samples.IsSpeed ? "以上" : "以下")}") : "—";

    private static string Verdict(double? aim, Samples samples) => aim is { } bound ? samples.Meets(bound) ? "○" : "×" : "—";
}
