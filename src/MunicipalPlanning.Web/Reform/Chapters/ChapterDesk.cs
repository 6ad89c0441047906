using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Reform.Chapters;

/// <summary>One person's work on the texts of a year's report: its chapters, the places of the tables, and the examples of the themes.</summary>
public sealed partial class ChapterDesk(ReformReports reports, PlanEditing plans, PlanRows rows, ReformEditing items, ReformChapters chapters, RefusalLog refusals) : FieldDesk(refusals)
{
    private int _reloads;
    private int _shown;
    private Task _turn = Task.CompletedTask;

    public string PlanId { get; private set; } = "";

    public FiscalYear Year { get; private set; }

    /// <summary>Null until it is opened, or where there is no such plan.</summary>
    public ReformReportView? Report { get; private set; }

    /// <summary>The year's chapters, in their order.</summary>
    public IReadOnlyList<PlanBookChapter> Chapters { get; private set; } = [];

    /// <summary>昨年と同じ.</summary>
    public IReadOnlySet<Guid> Unchanged { get; private set; } = new HashSet<Guid>();

    /// <summary>Numbers that a chapter writes otherwise than they add up.</summary>
    public IReadOnlyList<ReformFinding> Findings { get; private set; } = [];

    /// <summary>The newest year before with chapters, to carry forward; null if there is none.</summary>
    public FiscalYear? YearBefore { get; private set; }

    public override string Record => PlanLog.Plan(PlanId);

    public bool MayWrite => Rights.May(Person, Verb.WritePlan);

    /// <summary>Under which name this browser keeps what is not saved yet: person, plan and year.</summary>
    public override string DraftOwner => $"{Person.AccountId}/reform-report/{PlanId}/{Year}";

    /// <summary>The address of a theme's example among the fields of this page.</summary>
    public static string ExampleOf(string themeId) => $"example/{themeId}";

    /// <param name="who">Asked before every action: roles may change while the page is open.</param>
    public async Task OpenAsync(Func<Task<Person?>> who, string planId, FiscalYear year)
    {
        (PlanId, Year) = (planId, year);
        await BeginAsync(who);
        await ReloadAsync();
    }

    public override bool Concerns(ChangeNews news) =>
        news.Record is not { } record
        || record == Record
        || record.StartsWith($"reform/{Year}/", StringComparison.Ordinal)
        || record.StartsWith(PlanLog.Item(""), StringComparison.Ordinal);

    /// <summary>Of several readings at once the one that began last is shown.</summary>
    public override async Task ReloadAsync(IReadOnlyList<ChangeNews>? news = null)
    {
        var ticket = ++_reloads;
        try
        {
            var report = await reports.FindAsync(PlanId, Year, CancellationToken.None);
            IsAway = false;
            if (ticket > _shown)
            {
                (_shown, Report) = (ticket, report);
                Chapters = [.. report?.Plan.Chapters.Where(chapter => chapter.Year == Year) ?? []];
                Unchanged = report is null ? new HashSet<Guid>() : CarriedChapters.Unchanged(report.Plan.Chapters, Year);
                Findings = report is null ? [] : ReformFindings.ByChapter(report);
                YearBefore = report is null ? null : CarriedChapters.YearBefore(report.Plan.Chapters, Year);
            }
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            IsAway = true;
        }
        Show();
    }

    public override string LabelOf(string path) => path.Split('/') switch
    {
        ["chapter", var id, var part] => $"章「{Chapters.FirstOrDefault(chapter => chapter.Id.ToString() == id)?.Title ?? "消された章"}」の{(part == "title" ? "名前" : "本文")}",
        ["example", var id] => $"進捗事例「{Report?.Themes.FirstOrDefault(theme => theme.Source.Id == id)?.Name}」",
        _ => path,
    };

    /// <summary>Saves a field before anything that is done with the chapters afterwards.</summary>
    public Task<FieldOutcome> SaveInTurnAsync(string path, string old, string text) => InTurnAsync(() => SaveAsync(path, old, text));

    protected override Task<FieldOutcome> ChangeAsync(string path, string old, string text, string words) => path.Split('/') switch
    {
        ["example", var id] => items.ChangeAsync(Person, id, Year, "progress", old, text, CancellationToken.None, words),
        _ => plans.ChangeAsync(Person, PlanId, new PlanField(path), old, text, CancellationToken.None),
    };

    protected override bool IsText(string path) => true;

    protected override bool IsRefusal(Exception failure) => base.IsRefusal(failure) || failure is PlanRefusedException or ReformRefusedException;

    private async Task<T> InTurnAsync<T>(Func<Task<T>> act)
    {
        var (before, done) = (_turn, new TaskCompletionSource());
        _turn = done.Task;
        try
        {
            await before;
            return await act();
        }
        finally
        {
            done.SetResult();
        }
    }
}
