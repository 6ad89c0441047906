using MunicipalPlanning.Application.Exchange.Storing;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Plans;

/// <summary>One list of a plan or item in the middle of a change: its rows in order, and the domain's verbs for them.</summary>
internal sealed class PlanRowList
{
    private readonly IReadOnlyList<(Guid Id, PlanRow Row, Placed Member)> _rows;
    private readonly Action<Placed, int> _insert;
    private readonly Action<Placed> _drop;
    private readonly Action<Placed, int> _move;

    private PlanRowList(string field, IReadOnlyList<(Guid, PlanRow, Placed)> rows, Action<Placed, int> insert, Action<Placed> drop, Action<Placed, int> move) =>
        (Field, _rows, _insert, _drop, _move) = (field, rows, insert, drop, move);

    /// <summary>What its rows are called in addresses and in the log: issue, action, indicator, term, chapter.</summary>
    public string Field { get; }

    public int Count => _rows.Count;

    public static PlanRowList Of(Plan plan, PlanList list) => list switch
    {
        PlanList.Terms => new("term", [.. plan.Glossary.Select(term => (term.Id, PlanRow.Of(term), (Placed)term))], (row, index) => plan.Explain((GlossaryTerm)row, index), row => plan.Drop((GlossaryTerm)row), (row, index) => plan.Move((GlossaryTerm)row, index)),
        PlanList.Chapters => new("chapter", [.. plan.Chapters.Select(chapter => (chapter.Id, PlanRow.Of(chapter), (Placed)chapter))], (row, index) => plan.Narrate((PlanChapter)row, index), row => plan.Drop((PlanChapter)row), (row, index) => plan.Move((PlanChapter)row, index)),
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, "The list belongs to an item."),
    };

    public static PlanRowList Of(PlanItem item, PlanList list) => list switch
    {
        PlanList.Issues => new("issue", [.. item.Issues.Select(issue => (issue.Id, PlanRow.Of(issue), (Placed)issue))], (row, index) => item.Raise((PlanIssue)row, index), row => item.Drop((PlanIssue)row), (row, index) => item.Move((PlanIssue)row, index)),
        PlanList.Actions => new("action", [.. item.Actions.Select(action => (action.Id, PlanRow.Of(action), (Placed)action))], (row, index) => item.Undertake((PlanAction)row, index), row => item.Drop((PlanAction)row), (row, index) => item.Move((PlanAction)row, index)),
        PlanList.Indicators => new("indicator", [.. item.Indicators.Select(indicator => (indicator.Id, PlanRow.Of(indicator), (Placed)indicator))], (row, index) => item.Measure((Indicator)row, index), row => item.Drop((Indicator)row), (row, index) => item.Move((Indicator)row, index)),
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, "The list belongs to the plan."),
    };

    public (int Index, PlanRow Row)? Find(Guid id)
    {
        for (var index = 0; index < _rows.Count; index++)
        {
            if (_rows[index].Id == id)
                return (index, _rows[index].Row);
        }
        return null;
    }

    /// <exception cref="ArgumentException">The list is full, or a text is beyond every limit.</exception>
    public void Insert(Guid id, PlanRow row, int index) => _insert(Create(id, row), index);

    public void Drop(int index) => _drop(_rows[index].Member);

    public void Move(int from, int to) => _move(_rows[from].Member, to);

    private static Placed Create(Guid id, PlanRow row) => row switch
    {
        PlanRow.Issue issue => new PlanIssue(id, issue.Text),
        PlanRow.Action action => new PlanAction(id, action.Number, action.Text, action.IsPriority),
        PlanRow.Measure measure => IndicatorRecords.Create(id, measure.Content),
        PlanRow.Term term => new GlossaryTerm(id, term.Name, term.Meaning),
        PlanRow.Chapter chapter => new PlanChapter(id, chapter.Title, chapter.Year, chapter.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(row), row, null),
    };
}
