using Microsoft.JSInterop;
using MunicipalPlanning.Application.Reviews;
using MunicipalPlanning.Web.Fields;
using MunicipalPlanning.Web.Sheets.Editing;
using MunicipalPlanning.Web.Submissions;

namespace MunicipalPlanning.Web.Reviews;

/// <summary>From sheet to sheet and from 指摘 to 指摘, and what the browser kept on the way.</summary>
public sealed partial class ReviewView
{
    private Task _moving = Task.CompletedTask;

    /// <summary>J and K.</summary>
    [JSInvokable]
    public Task StepAsync(int by) => MoveAsync(() => by > 0 ? Desk.Queue.After(Desk.UnitId) : Desk.Queue.Before(Desk.UnitId));

    /// <summary>N and P.</summary>
    [JSInvokable]
    public void StepRemark(int by)
    {
        if (Desk.Review is null || Desk.StepRemark(by) is not { } field)
            return;
        _goTo = field.Field;
        StateHasChanged();
    }

    private Task GoAsync(ReviewItem item) => MoveAsync(() => item);

    /// <summary>Goes to another sheet; keys pressed meanwhile wait for their turn.</summary>
    private Task MoveAsync(Func<ReviewItem?> where)
    {
        var before = _moving;
        return _moving = MoveAfterAsync();

        async Task MoveAfterAsync()
        {
            await before;
            if (where() is not { } item)
                return;
            await Desk.GoAsync(item.UnitId);
            Desk.Forget();
            await ArriveAsync();
        }
    }

    /// <summary>Shows the sheet that is open now, and others that somebody is in it.</summary>
    private async Task ArriveAsync()
    {
        if (_watch is not null)
            await _watch.DisposeAsync();
        _watch = Desk.Review is null ? null : new RecordWatch(Desk, feed, presences, connection, time, InvokeAsync);
        _watch?.Start();
        _goTo = Desk.Review is null ? null : Desk.Chosen.Field;
        StateHasChanged();
    }

    /// <summary>The script reads them, as soon as it stands.</summary>
    private async Task<RemarkDraft?> FindDraftAsync(string path)
    {
        await _started.Task;
        return await _page!.InvokeAsync<RemarkDraft?>("draft", Desk.DraftOwner, path);
    }

    private Task DropDraftAsync(string path) => _page!.InvokeVoidAsync("dropDraft", Desk.DraftOwner, path).AsTask();
}
