using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Reviews;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Sheets.Rules;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Fields;
using MunicipalPlanning.Web.Sheets.Editing;

namespace MunicipalPlanning.Web.Reviews;

/// <summary>One person who reads the sheets of a year: which one is open, which field is chosen, what was done.</summary>
public sealed partial class ReviewDesk(ReviewList list, ReviewOpening opening, SubmissionFlow flow, RemarkTalk talk, RefusalLog refusals) : IWatchedRecord
{
    private const string AwayWords = "いまデータベースにつながりません。書いた文はこの端末に残っています。少し待ってから、もう一度試してください。";

    private Func<Task<Person?>> _who = null!;
    private int _loads;

    public Person Person { get; private set; } = null!;

    public FiscalYear Year { get; private set; }

    public string UnitId { get; private set; } = "";

    public ReviewQueue Queue { get; private set; } = new([]);

    /// <summary>Null where it cannot be read; <see cref="Refusal"/> says why.</summary>
    public SheetForReview? Review { get; private set; }

    public IReadOnlyList<ReviewField> Fields { get; private set; } = [];

    public ReviewField Chosen { get; private set; } = null!;

    public IReadOnlyList<SheetFinding> Findings { get; private set; } = [];

    /// <summary>Who else has the sheet open.</summary>
    public IReadOnlyList<PresentPerson> Others { get; private set; } = [];

    /// <summary>What could not be done, in words; null after the next success.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What was done to the sheet before this one; null after it was closed.</summary>
    public ReviewDone? Done { get; private set; }

    /// <summary>Under which name this browser keeps what is not sent yet.</summary>
    public string DraftOwner => $"review/{Person.AccountId}/{Year}/{UnitId}";

    public string Record => ManagementSheet.RecordOf(Year, UnitId);

    /// <summary>指摘 in the order of their numbers.</summary>
    public IReadOnlyList<RemarkView> Remarks => [.. Review!.Remarks.Where(remark => remark.Kind == RemarkKind.Remark)];

    /// <summary>The text of the field for which a suggestion was made: as it was sent back, if it was since; null if nothing else than now is known.</summary>
    public string? TextBefore(RemarkView remark) =>
        Review is { AsReturned: { } returned } review && remark.Round <= review.Submission.ReturnedRound ? ReviewFields.Of(review.Sheet with { View = returned }).At(remark.Field)?.Text : null;

    public IEnumerable<RemarkView> TalksOn(ReviewField field) => Review!.Remarks.Where(remark => Fields.At(remark.Field) == field);

    /// <summary>The 指摘 that was made of a finding; null if none was.</summary>
    public RemarkView? RemarkOf(SheetFinding finding) => Remarks.LastOrDefault(remark => remark.Rule == finding.Rule.Id && remark.Field == finding.Field);

    /// <summary>Raised when others did something.</summary>
    public event Action? Changed;

    /// <param name="who">Asked before every action: roles may change while the page is open. Null when nobody is signed in any more.</param>
    public async Task OpenAsync(Func<Task<Person?>> who, FiscalYear year, string unitId)
    {
        (_who, Year) = (who, year);
        Person = await who() ?? throw new InvalidOperationException("Nobody has signed in.");
        await GoAsync(unitId);
    }

    /// <summary>Opens another sheet of the year.</summary>
    public async Task GoAsync(string unitId)
    {
        (UnitId, Others) = (unitId, []);
        await LoadAsync();
        if (Review is null)
            return;
        Chosen = (Review.Open is [var first, ..] ? Fields.At(first.Field) : SinceReturn?.Differences.Select(difference => Fields.At(difference)).FirstOrDefault(field => field is not null)) ?? Fields[0];
    }

    /// <summary>What others did meanwhile; the chosen field stays.</summary>
    public async Task ReloadAsync()
    {
        var chosen = Chosen?.Field;
        await LoadAsync();
        if (Review is not null)
            Chosen = (chosen is { } field ? Fields.At(field) : null) ?? Fields[0];
        Changed?.Invoke();
    }

    public bool Concerns(ChangeNews news) => news.Record is null || (Review is { } review && review.Sheet.LatestChanges.TryGetValue(news.Record, out var latest) && news.ChangeId > latest);

    public async Task ReloadForPersonAsync(IReadOnlyList<ChangeNews>? news = null)
    {
        Person = await _who() ?? Person;
        await ReloadAsync();
    }

    public void Meet(IReadOnlyList<PresentPerson> others)
    {
        Others = others;
        Changed?.Invoke();
    }

    public void Choose(ReviewField field) => Chosen = field;

    /// <returns>The next or previous field of the paper, which is chosen now.</returns>
    public ReviewField Step(int by)
    {
        var index = Fields.ToList().IndexOf(Chosen) + by;
        return Chosen = Fields[Math.Clamp(index, 0, Fields.Count - 1)];
    }

    /// <summary>次の指摘 in the order of the paper, from the beginning again behind the last.</summary>
    public ReviewField? StepRemark(int by)
    {
        var order = Fields.ToList();
        var places = Remarks.Select(remark => Fields.At(remark.Field)).OfType<ReviewField>().Select(field => order.IndexOf(field)).Distinct().Order().ToList();
        if (places.Count == 0)
            return null;
        var here = order.IndexOf(Chosen);
        var next = by > 0 ? places.Where(place => place > here).DefaultIfEmpty(places[0]).First() : places.Where(place => place < here).DefaultIfEmpty(places[^1]).Last();
        return Chosen = order[next];
    }

    public void Forget() => (Refusal, Done) = (null, null);

    private async Task LoadAsync()
    {
        var ticket = ++_loads;
        try
        {
            var (queue, review) = (await list.ForYearAsync(Person, Year, CancellationToken.None), await opening.OpenAsync(Person, Year, UnitId, CancellationToken.None));
            // Of several at once the one that began last is shown.
            if (ticket < _loads)
                return;
            (Queue, Review) = (queue, review);
        }
        catch (AccessRefusedException)
        {
            (Review, Refusal) = (null, "このシートは、いまは読んで確認する状態ではありません。部署が取り下げたか、公表されています。");
            return;
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            Refusal = AwayWords;
            return;
        }
        if (Review is not { } shown)
            return;
        Fields = ReviewFields.Of(shown.Sheet);
        Findings = ReviewFindings.Of(shown.View, shown.Findings);
        Compare(shown);
    }
}

/// <summary>What was done to a sheet.</summary>
/// <param name="Words">商工観光課を確認済にしました。</param>
/// <param name="Meaning">What it means, and how to undo it.</param>
public sealed record ReviewDone(string Words, string Meaning);
