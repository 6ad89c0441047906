using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Reform;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Domain.Plans;

/// <summary>進捗報告: what one year brought to a plan item.</summary>
public sealed class ItemProgress
{
    /// <summary>More than a page could hold.</summary>
    public const int MostNotes = 100;

    /// <summary>Of committees, on one item in one year.</summary>
    public const int MostComments = 100;

    private readonly List<string> _notes = [];
    private readonly List<CommitteeComment> _comments = [];

    private ItemProgress()
    {
        Progress = NextStep = "";
    }

    public ItemProgress(FiscalYear year)
        : this()
    {
        Id = Guid.CreateVersion7();
        Year = year;
    }

    /// <inheritdoc cref="Become"/>
    public ItemProgress(FiscalYear year, string progress, string nextStep, Rating? rating, IEnumerable<string> notes)
        : this(year)
    {
        Write(progress);
        Announce(nextStep);
        Rate(rating);
        Note(notes);
    }

    public Guid Id { get; private set; }

    public FiscalYear Year { get; private set; }

    /// <summary>進捗状況・効果.</summary>
    public string Progress { get; private set; }

    /// <summary>次年度への展開.</summary>
    public string NextStep { get; private set; }

    public Rating? Rating { get; private set; }

    /// <summary>効果額（歳出）: the change of expenditure.</summary>
    public Thousands? EffectExpenditure { get; private set; }

    /// <summary>効果額（歳入）: the change of revenue.</summary>
    public Thousands? EffectRevenue { get; private set; }

    /// <summary>注記, each with its mark (※１ …).</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>委員会の意見, the earliest meeting first. They are no part of the report that is handed in and published.</summary>
    public IReadOnlyList<CommitteeComment> Comments => [.. _comments.InOrder().OrderBy(comment => comment.HeldOn)];

    /// <summary>The report on its way to publication; null where none was begun for the year.</summary>
    public Submission? Submission { get; private set; }

    /// <summary>The name under which the log, remarks and presence know the report of an item.</summary>
    public static string RecordOf(FiscalYear year, string itemId) => $"reform/{year}/{itemId}";

    /// <summary>The same for its reports of all years, as a pattern.</summary>
    public static string RecordsOf(string itemId) => $"reform/%/{itemId}";

    public void Write(string progress) => Progress = TextLimits.Require(progress, TextLimits.Paragraphs);

    public void Announce(string nextStep) => NextStep = TextLimits.Require(nextStep, TextLimits.Paragraphs);

    public void Rate(Rating? rating) => Rating = rating;

    /// <exception cref="ArgumentException">There are too many, or one is too long.</exception>
    public void Note(IEnumerable<string> notes)
    {
        var list = notes.Select(note => TextLimits.Require(note, TextLimits.Paragraphs)).ToList();
        if (list.Count > MostNotes)
            throw new ArgumentException($"A report has at most {MostNotes} notes.");
        _notes.Clear();
        _notes.AddRange(list);
    }

    /// <exception cref="ArgumentException">There are as many as a report can have.</exception>
    public void Record(CommitteeComment comment)
    {
        if (_comments.Count >= MostComments)
            throw new ArgumentException($"A report has at most {MostComments} comments.");
        _comments.Append(comment);
    }

    public void Remove(CommitteeComment comment) => _comments.Remove(comment);

    /// <param name="mainUnitId">主たる担当課, which hands it in.</param>
    /// <exception cref="InvalidOperationException">The report was begun already.</exception>
    public Submission Begin(string itemId, string mainUnitId)
    {
        if (Submission is not null)
            throw new InvalidOperationException($"The report of {itemId} on {Year} was begun already.");
        return Submission = new Submission(SubmissionForm.ReformReport, RecordOf(Year, itemId), Year, mainUnitId);
    }

    /// <summary>Another unit hands it in, unless it is published.</summary>
    internal void HandTo(string mainUnitId)
    {
        if (Submission is { State: not SubmissionState.Published } form)
            form.HandTo(mainUnitId);
    }

    /// <summary>Says what another report of the same year says; its way to publication stays, and the comments where the other knows none.</summary>
    internal void Become(ItemProgress other)
    {
        (Progress, NextStep, Rating, EffectExpenditure, EffectRevenue) = (other.Progress, other.NextStep, other.Rating, other.EffectExpenditure, other.EffectRevenue);
        Note([.. other.Notes]);
        if (other._comments.Count > 0)
            _comments.Replace(other.Comments);
    }

    public void TakeEffect(Thousands? expenditure, Thousands? revenue) => (EffectExpenditure, EffectRevenue) = (expenditure, revenue);
}
