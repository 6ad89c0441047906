using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Projects.Ratings;

/// <summary>One person's rating of a unit's priority projects: one of them is open, every choice is saved at once, and there is a way back.</summary>
public sealed class RatingDesk(RatingOverview overview, ProjectEditing editing, RefusalLog refusals) : FieldDesk(refusals)
{
    private const string RatingPath = "review/rating";
    private const string ReasonPath = "review/reason";

    private FiscalYear _year;
    private string? _unitId;
    private string? _chosenId;
    private int _reloads;
    private int _shown;

    /// <summary>Null until it is opened.</summary>
    public UnitRatings? Ratings { get; private set; }

    /// <summary>The project that is open; null where the unit has none.</summary>
    public RatingLine? Chosen => Ratings?.Projects is [var first, ..] projects ? projects.FirstOrDefault(line => line.Project.Id == _chosenId) ?? first : null;

    public override string Record => $"rating/{_year}/{Ratings?.Unit?.Id ?? _unitId ?? ""}";

    /// <summary>Under which name this browser keeps what is not saved yet: person, year and unit.</summary>
    public override string DraftOwner => $"{Person.AccountId}/{Record}";

    /// <param name="who">Asked before every action: roles may change while the page is open. Null when nobody is signed in any more.</param>
    /// <param name="unitId">Null for the person's own.</param>
    /// <param name="projectId">The project to begin with; null for the first that is not rated.</param>
    public async Task OpenAsync(Func<Task<Person?>> who, FiscalYear year, string? unitId, string? projectId)
    {
        (_year, _unitId) = (year, unitId);
        await BeginAsync(who);
        await ReloadAsync();
        _unitId = Ratings?.Unit?.Id ?? unitId;
        _chosenId = projectId ?? (Ratings?.Projects.FirstOrDefault(line => !line.Project.IsDone) ?? Chosen)?.Project.Id;
    }

    public void Choose(string projectId)
    {
        _chosenId = projectId;
        Show();
    }

    /// <summary>The project before or after the open one; null at the ends.</summary>
    public string? Beside(int step)
    {
        var projects = Ratings!.Projects.ToList();
        var place = projects.FindIndex(line => line == Chosen) + step;
        return place >= 0 && place < projects.Count ? projects[place].Project.Id : null;
    }

    public Task RateAsync(RatingLine line, Rating? rating) =>
        SaveOrTellAsync(PathOf(line, RatingPath), line.Project.Rating?.ToString() ?? "", rating?.ToString() ?? "");

    /// <summary>The address of the reason within the page.</summary>
    public static string ReasonOf(RatingLine line) => PathOf(line, ReasonPath);

    public override bool Concerns(ChangeNews news) =>
        news.Record is not { } record || (Ratings?.Projects.FirstOrDefault(line => record == $"project/{_year}/{line.Project.Id}") is { } line && news.ChangeId > line.LatestChange);

    public override string LabelOf(string path) => $"「{LineOf(path)?.Project.Name}」の{ProjectFieldWords.Of(Within(path))}";

    public override string InWords(string path, string text) =>
        Within(path) == RatingPath && Enum.TryParse<Rating>(text, out var rating) ? $"{rating.Word()} {Ratings?.Scale.Scale.Find(rating)?.Word}".TrimEnd() : text;

    /// <summary>Of several readings at once the one that began last is shown.</summary>
    public override async Task ReloadAsync(IReadOnlyList<ChangeNews>? news = null)
    {
        var ticket = ++_reloads;
        try
        {
            var ratings = await overview.ReadAsync(Person, _year, _unitId, CancellationToken.None);
            IsAway = false;
            if (ticket > _shown)
                (_shown, Ratings) = (ticket, ratings);
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            IsAway = true;
        }
        Show();
    }

    protected override Task<FieldOutcome> ChangeAsync(string path, string old, string text, string words) =>
        editing.ChangeAsync(Person, _year, new Domain.Sheets.SheetField(path).ProjectId!, Within(path), old, text, CancellationToken.None, words);

    protected override bool IsText(string path) => Within(path) == ReasonPath;

    protected override bool IsRefusal(Exception failure) => base.IsRefusal(failure) || failure is ProjectRefusedException;

    protected override Task ReloadAfterAsync(string path)
    {
        // What is taken back is shown, wherever one is by then.
        if (History.IsMoving)
            _chosenId = new Domain.Sheets.SheetField(path).ProjectId;
        return ReloadAsync();
    }

    private RatingLine? LineOf(string path) => Ratings?.Projects.FirstOrDefault(line => line.Project.Id == new Domain.Sheets.SheetField(path).ProjectId);

    private static string PathOf(RatingLine line, string field) => $"{Domain.Sheets.SheetField.Project(line.Project.Id)}/{field}";

    private static string Within(string path) => string.Join('/', path.Split('/').Skip(2));
}

/// <summary>Gives each page a desk of its own.</summary>
public sealed class RatingDeskFactory(RatingOverview overview, ProjectEditing editing, RefusalLog refusals)
{
    public RatingDesk Create() => new(overview, editing, refusals);
}
