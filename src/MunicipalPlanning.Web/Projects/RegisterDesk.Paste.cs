using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Projects;

/// <summary>Excelから貼り付け: looked at first, then written in one step that goes back in one step.</summary>
public sealed partial class RegisterDesk
{
    private const string Pasted = "貼り付け";

    /// <summary>More are not read one after the other.</summary>
    private const int MostFaults = 5;

    /// <summary>What a paste would bring; null while there is none.</summary>
    public RegisterPaste? Paste { get; private set; }

    /// <summary>What became of the last paste, in words; empty before it.</summary>
    public string Told { get; private set; } = "";

    /// <summary>Shows what a paste would bring; nothing is changed. Rows beyond the page are read for it.</summary>
    /// <param name="fields">The fields side by side from the chosen cell on; null for a column that is not written here.</param>
    public Task LookAtPasteAsync(string text, RegisterKey from, IReadOnlyList<string?> fields) => AttemptAsync(async () =>
    {
        var first = Rows.Index().First(row => row.Item.Key == from).Index;
        var needed = RegisterPaste.RowsOf(text);
        var below = needed <= Rows.Count - first || Page is null ? [] : await opening.RangeAsync(Person, View.Filter, Page.First - 1 + Rows.Count, needed - (Rows.Count - first), CancellationToken.None);
        (Paste, Told) = (RegisterPaste.Read(text, [.. Rows.Skip(first), .. below], fields), "");
    });

    public void DropPaste()
    {
        Paste = null;
        Show();
    }

    /// <summary>貼り付ける: everything that can be read, in one step.</summary>
    public async Task TakePasteAsync()
    {
        if (Paste is not { } paste)
            return;
        IReadOnlyList<RegisterChange> changes = [.. paste.Takable.Select(cell => cell.Change)];
        var saved = new List<RegisterChange>();
        if (!await AttemptAsync(async () => saved = await WriteAsync(changes, Pasted)))
            return;
        if (saved.Count > 0)
            History.Add(new UndoStep($"{Pasted}（{saved.Count}セル）", () => BackAsync([.. saved.Select(change => change.Back())]), () => BackAsync(saved)));
        Paste = null;
        Show();
    }

    /// <summary>元に戻す or やり直す; <see cref="Told"/> says what.</summary>
    public async Task StepAsync(bool isAgain)
    {
        var step = isAgain ? History.NextRedo : History.NextUndo;
        Told = "";
        await (isAgain ? History.RedoAsync() : History.UndoAsync());
        if (Told.Length == 0 && Refusal is null)
            Told = step is null ? isAgain ? "やり直すことはありません。" : "元に戻すことはありません。" : $"{(isAgain ? "やり直しました" : "元に戻しました")}：{step.Label}";
        Show();
    }

    private async Task<bool> BackAsync(IReadOnlyList<RegisterChange> changes)
    {
        var saved = new List<RegisterChange>();
        return await AttemptAsync(async () => saved = await WriteAsync(changes, "貼り付けを戻す")) && saved.Count > 0;
    }

    /// <returns>What was saved; <see cref="Told"/> says it and what was not.</returns>
    private async Task<List<RegisterChange>> WriteAsync(IReadOnlyList<RegisterChange> changes, string words)
    {
        var outcomes = await register.ChangeAsync(Person, changes, words, CancellationToken.None);
        var saved = outcomes.Where(outcome => outcome.Outcome is FieldOutcome.Saved).Select(outcome => outcome.Change).ToList();
        var faults = outcomes.Where(outcome => outcome.Outcome is not FieldOutcome.Saved).Select(outcome => $"{LabelOf(PathOf(outcome.Change.Key, outcome.Change.Path))}：{WhyNot(outcome.Outcome)}").ToList();
        var done = words == Pasted ? $"{saved.Count:N0}セルを貼り付けました。Ctrl+Zで一度に戻せます。" : $"{saved.Count:N0}セルを元に戻しました。";
        Told = faults.Count == 0 ? done : $"{done}{faults.Count:N0}セルは書けませんでした。{string.Join('　', faults.Take(MostFaults))}{(faults.Count > MostFaults ? $"　ほか{faults.Count - MostFaults}セル" : "")}";
        return saved;
    }

    private static string WhyNot(FieldOutcome outcome) => outcome switch
    {
        FieldOutcome.Refused refused => refused.Message,
        FieldOutcome.Conflict conflict => $"{(conflict.Person.Length > 0 ? $"{conflict.Person}さん" : "ほかの人")}が先に変えました。",
        FieldOutcome.Gone => "なくなりました。",
        _ => "いまデータベースにつながりません。",
    };
}
