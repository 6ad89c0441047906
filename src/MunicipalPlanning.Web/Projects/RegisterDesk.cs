using System.Globalization;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Projects;

/// <summary>One person's work on a page of 事務事業一覧: cells of many projects, each saved at once, pastes as a whole, and a way back.</summary>
public sealed partial class RegisterDesk(RegisterOpening opening, ProjectEditing editing, RegisterEditing register, RefusalLog refusals) : FieldDesk(refusals)
{
    private int _reads;

    /// <summary>Null until it is opened, or where the database could not be reached.</summary>
    public RegisterPage? Page { get; private set; }

    public IReadOnlyList<RegisterRow> Rows { get; private set; } = [];

    /// <summary>What is shown.</summary>
    public ProjectsView View { get; private set; } = null!;

    public override string Record => $"project-list/{View.Year}";

    /// <summary>Under which name this browser keeps what is not saved yet: person, whatever is shown.</summary>
    public override string DraftOwner => $"{Person.AccountId}/register";

    /// <summary>The name of a cell among all fields of the page.</summary>
    public static string PathOf(RegisterKey key, string path) => $"{key.Year}/{key.ProjectId}/{path}";

    /// <param name="who">Asked before every action: roles may change while the page is open. Null when nobody is signed in any more.</param>
    public async Task OpenAsync(Func<Task<Person?>> who, ProjectsView view)
    {
        View = view;
        await BeginAsync(who);
        await ShowAsync(view);
    }

    /// <summary>Shows another part of the register. Of several readings at once the one that began last is shown.</summary>
    public async Task ShowAsync(ProjectsView view)
    {
        View = view;
        var ticket = ++_reads;
        try
        {
            var read = await opening.OpenAsync(Person, view.Filter, view.Page, CancellationToken.None);
            if (ticket != _reads)
                return;
            (Page, Rows, IsAway) = (read.Page, read.Rows, false);
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            IsAway = true;
        }
        Show();
    }

    public override bool Concerns(ChangeNews news) =>
        news.Record is not { } record
        || Rows.Any(row => record == row.Key.Record || record == $"review/{row.Project.Year}/{row.Project.Id}" || record == $"sheet/{row.Project.Year}/{row.Project.UnitId}");

    /// <summary>Rows stay where they are, whatever was written in them; the order is that of the last look.</summary>
    public override Task ReloadAsync(IReadOnlyList<ChangeNews>? news = null) => ReloadRowsAsync([.. Rows.Select(row => row.Key)]);

    public override string LabelOf(string path)
    {
        var (key, within) = Split(path);
        return $"{Rows.FirstOrDefault(row => row.Key == key)?.Project.Name ?? "事務事業"}　{ProjectFieldWords.Of(within)}";
    }

    public override string InWords(string path, string text) => Split(path).Within switch
    {
        "review/rating" when Enum.TryParse<Rating>(text, out var rating) => rating.Word(),
        "budget" or "settlement" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount) => $"{ProjectWords.Amount(amount)}千円",
        _ => text,
    };

    /// <summary>A cell as it was typed: read like a pasted one, then saved.</summary>
    public async Task<FieldOutcome> TypeAsync(string path, string old, string text)
    {
        var reading = RegisterReading.Of(Split(path).Within, text);
        return reading.Kind == RegisterReadingKind.Refused ? new FieldOutcome.Refused(reading.Words) : await SaveAsync(path, old, reading.Text);
    }

    protected override Task<FieldOutcome> ChangeAsync(string path, string old, string text, string words)
    {
        var (key, within) = Split(path);
        return editing.ChangeAsync(Person, key.Year, key.ProjectId, within, old, text, CancellationToken.None, words);
    }

    protected override bool IsText(string path) => RegisterReading.IsText(Split(path).Within);

    protected override bool IsRefusal(Exception failure) => base.IsRefusal(failure) || failure is ProjectRefusedException;

    protected override Task ReloadAfterAsync(string path) => ReloadRowsAsync([Split(path).Key]);

    private async Task ReloadRowsAsync(IReadOnlyCollection<RegisterKey> keys)
    {
        try
        {
            var read = (await opening.RowsAsync(Person, keys, CancellationToken.None)).ToDictionary(row => row.Key);
            var before = Rows.Where(row => read.ContainsKey(row.Key)).ToList();
            Rows = [.. Rows.Select(row => read.GetValueOrDefault(row.Key, row))];
            Page = Page?.Revised([.. before.Select(row => row.Project)], [.. before.Select(row => read[row.Key].Project)]);
            IsAway = false;
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            IsAway = true;
        }
        Show();
    }

    private static (RegisterKey Key, string Within) Split(string path) =>
        path.Split('/', 3) is [var year, var id, var within] ? (new RegisterKey(id, new FiscalYear(int.Parse(year, CultureInfo.InvariantCulture))), within) : throw new ArgumentException($"{path} is no cell of the register.");
}
