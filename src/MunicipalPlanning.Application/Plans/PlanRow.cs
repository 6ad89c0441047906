using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Exchange.Storing;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Plans;

/// <summary>行: a member of one of the lists of a plan or item, with all that it says; what was taken away can be put back from it.</summary>
public abstract record PlanRow
{
    private PlanRow()
    {
    }

    /// <summary>現状と課題.</summary>
    public sealed record Issue(string Text) : PlanRow;

    /// <summary>個別の取組.</summary>
    public sealed record Action(string Number, string Text, bool IsPriority) : PlanRow;

    /// <summary>成果指標.</summary>
    public sealed record Measure(ExchangeIndicator Content) : PlanRow;

    /// <summary>用語解説.</summary>
    public sealed record Term(string Name, string Meaning) : PlanRow;

    /// <summary>本文の章.</summary>
    public sealed record Chapter(string Title, FiscalYear? Year, string Text) : PlanRow;

    /// <summary>As the log shows it to people.</summary>
    internal string Words => this switch
    {
        Issue issue => issue.Text,
        Action action => $"{(action.IsPriority ? "◆" : "")}{action.Number}{action.Text}",
        Measure measure => IndicatorWords(measure.Content),
        Term term => $"{term.Name}：{term.Meaning}",
        Chapter chapter => $"{chapter.Title}\n{chapter.Text}".TrimEnd(),
        _ => "",
    };

    internal static PlanRow Of(PlanIssue issue) => new Issue(issue.Text);

    internal static PlanRow Of(PlanAction action) => new Action(action.Number, action.Text, action.IsPriority);

    internal static PlanRow Of(Indicator indicator) => new Measure(IndicatorRecords.Read(indicator));

    internal static PlanRow Of(GlossaryTerm term) => new Term(term.Term, term.Meaning);

    internal static PlanRow Of(PlanChapter chapter) => new Chapter(chapter.Title, chapter.Year, chapter.Text);

    private static string IndicatorWords(ExchangeIndicator indicator)
    {
        var values = indicator.Values.Select(value => $"{value.Year} 目標 {value.Target} 実績 {value.Actual}");
        string[] lines = [$"{indicator.Name}（{indicator.Unit}）", indicator.Definition, $"基準 {indicator.Baseline.Year} {indicator.Baseline.Value}", .. values, indicator.Note];
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }
}

/// <summary>Which list of a plan or item a row belongs to.</summary>
public enum PlanList
{
    /// <summary>現状と課題.</summary>
    Issues,

    /// <summary>個別の取組.</summary>
    Actions,

    /// <summary>成果指標.</summary>
    Indicators,

    /// <summary>用語解説.</summary>
    Terms,

    /// <summary>本文の章.</summary>
    Chapters,
}

/// <summary>A row that was taken away.</summary>
/// <param name="Index">Its place, 0 for the first.</param>
public sealed record RemovedPlanRow(Guid Id, int Index, PlanRow Row);
