using Microsoft.JSInterop;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Sheets;

namespace MunicipalPlanning.Web.Schedules;

public sealed partial class ScheduleEditor
{
    private readonly Dictionary<string, Task<ScheduleSpot?>> _answers = [];
    private Dialog _dialog;
    private string _pasted = "";
    private ScheduleRowView? _lastYearTarget;

    private enum Dialog
    {
        None,
        Paste,
        LastYear,
        Keys,
    }

    /// <summary>An action of a panel or card, which keep the focus.</summary>
    private Task PerformAsync(ScheduleAction action) =>
        OrSayAsync(() => TakeAsync(ScheduleActions.Answer(Rows, Columns, action), takesFocus: false));

    /// <summary>What the script does not send again by itself, the person does.</summary>
    private async Task OrSayAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (ScheduleNotSavedException)
        {
            Say("いまデータベースにつながらないため、保存できませんでした。少し待ってから、もう一度試してください。");
        }
    }

    private async Task<ScheduleSpot?> AnswerAsync(ScheduleAction action)
    {
        var answer = ScheduleActions.Answer(Rows, Columns, action);
        await TakeAsync(answer, takesFocus: true);
        return answer.Spot;
    }

    private async Task TakeAsync(ScheduleAnswer answer, bool takesFocus)
    {
        if (Locked is not null)
            return;
        Say(answer.Said);
        _spot = answer.Spot;
        // Waiting for the database would hold up the keys: the script looks for the place until the page shows it.
        var saving = answer.Change is null ? Task.CompletedTask : OnChange.InvokeAsync(answer.Change);
        StateHasChanged();
        if (takesFocus && _spot is not null && _script is not null)
            await _script.InvokeVoidAsync("focusSpot", _spot);
        await saving;
        if (answer.Change is RowAdded added && added.Index < Rows.Count)
            await GoToNewRowAsync(Rows[added.Index].Id, takesFocus);
    }

    private async Task GoToNewRowAsync(Guid row, bool takesFocus)
    {
        _spot = new(row, -1);
        StateHasChanged();
        if (takesFocus && _script is not null)
            await _script.InvokeVoidAsync("focusSpot", _spot);
    }

    [JSInvokable]
    public void ShowPaste(string text)
    {
        (_dialog, _pasted) = (Dialog.Paste, text);
        StateHasChanged();
    }

    [JSInvokable]
    public void ShowLastYear(Guid? row)
    {
        (_dialog, _lastYearTarget) = (Dialog.LastYear, Rows.FirstOrDefault(candidate => candidate.Id == row));
        StateHasChanged();
    }

    [JSInvokable]
    public void ShowKeys()
    {
        _dialog = Dialog.Keys;
        StateHasChanged();
    }

    private void CloseDialog() => _dialog = Dialog.None;

    private async Task PasteAsync(IReadOnlyList<NewScheduleRow> rows)
    {
        CloseDialog();
        var index = 1 + Rows.ToList().FindIndex(row => row.Id == _spot?.Row);
        Say($"{rows.Count}行を貼り付けました。元に戻せます（Ctrl+Z）");
        await OrSayAsync(() => OnChange.InvokeAsync(new RowsPasted(index == 0 ? Rows.Count : index, rows)));
    }

    private async Task TakeLastYearAsync(IReadOnlyList<ScheduleRowView> rows)
    {
        CloseDialog();
        Say($"昨年の予定から{rows.Count}行を写しました。元に戻せます（Ctrl+Z）");
        var target = Rows.FirstOrDefault(row => row.Id == _lastYearTarget?.Id);
        if (target is null)
        {
            await OrSayAsync(() => OnChange.InvokeAsync(new RowsPasted(Rows.Count, [.. rows.Select(row => new NewScheduleRow(row.Title, Copies(row)))])));
            return;
        }
        var title = target.Title.Length == 0 ? rows[0].Title : target.Title;
        await OrSayAsync(() => OnChange.InvokeAsync(new RowRewritten(target.Id, title, ScheduleRowEditing.Merge(target.Entries, rows[0].Entries))));
    }

    private static List<Domain.Schedules.ScheduleEntry> Copies(ScheduleRowView row) => [.. row.Entries.Select(entry => entry.Copy())];
}
