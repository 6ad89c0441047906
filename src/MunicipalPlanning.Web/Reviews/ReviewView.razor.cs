using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Submissions;

namespace MunicipalPlanning.Web.Reviews;

public sealed partial class ReviewView(ReviewDeskFactory desks, AuthenticationStateProvider access, ChangeFeed feed, IJSRuntime script) : IAsyncDisposable
{
    private ElementReference _root;
    private DotNetObjectReference<ReviewView>? _self;
    private IJSObjectReference? _page;
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RemarkDrafts _drafts = null!;
    private IDisposable? _listening;
    private ReviewDialog _dialog;
    private SheetField? _goTo;
    private bool _isLoaded;

    [Parameter, EditorRequired]
    public int Year { get; set; }

    [Parameter, EditorRequired]
    public string UnitId { get; set; } = "";

    private ReviewDesk Desk { get; } = desks.Create();

    private SheetComparison? Comparison => Desk.View switch
    {
        PaperView.SinceReturn => Desk.SinceReturn,
        PaperView.SinceLastYear => Desk.SinceLastYear,
        _ => null,
    };

    /// <summary>A cell of the paper was chosen there.</summary>
    [JSInvokable]
    public void Choose(string path)
    {
        if (Desk.Review is null || Desk.Fields.At(new SheetField(path)) is not { } field || field == Desk.Chosen)
            return;
        Desk.Choose(field);
        StateHasChanged();
    }

    /// <summary>J and K.</summary>
    [JSInvokable]
    public Task StepAsync(int by) => (by > 0 ? Desk.Queue.After(Desk.UnitId) : Desk.Queue.Before(Desk.UnitId)) is { } item ? GoAsync(item.UnitId) : Task.CompletedTask;

    /// <summary>N and P.</summary>
    [JSInvokable]
    public void StepRemark(int by)
    {
        if (Desk.Review is null || Desk.StepRemark(by) is not { } field)
            return;
        _goTo = field.Field;
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        _listening?.Dispose();
        _self?.Dispose();
        if (_page is null)
            return;
        try
        {
            await _page.InvokeVoidAsync("dispose");
            await _page.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its listeners with it.
        }
    }

    protected override async Task OnInitializedAsync()
    {
        var person = (await access.GetAuthenticationStateAsync()).User.ToPerson();
        _drafts = new RemarkDrafts(() => Desk.DraftOwner, FindDraftAsync, DropDraftAsync);
        await Desk.OpenAsync(person, new FiscalYear(Year), UnitId);
        _listening = feed.Listen(news => _ = InvokeAsync(() => HearAsync(news)));
        (_isLoaded, _goTo) = (true, Desk.Review is null ? null : Desk.Chosen.Field);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_page is null && Desk.Review is not null && _self is null)
        {
            _self = DotNetObjectReference.Create(this);
            await using var module = await script.InvokeAsync<IJSObjectReference>("import", "/js/review.js");
            _page = await module.InvokeAsync<IJSObjectReference>("start", _root, _self);
            _started.TrySetResult();
        }
        if (_page is not null && _goTo is { } field)
        {
            _goTo = null;
            await _page.InvokeVoidAsync("goTo", field.Path, Address, $"{Desk.Review?.View.UnitName} 読んで確認 {Desk.Year.Name}");
        }
    }

    private string Address => $"/review/{Desk.Year}/{Desk.UnitId}";

    private async Task HearAsync(ChangeNews news)
    {
        if (news.IsPresence || Desk.Review is not { } review || !(news.Record is null || review.Concerns(news.Record)))
            return;
        await Desk.ReloadAsync();
        StateHasChanged();
    }

    private async Task GoAsync(string unitId)
    {
        await Desk.GoAsync(unitId);
        Desk.Forget();
        Arrive();
    }

    private void Arrive()
    {
        _goTo = Desk.Review is null ? null : Desk.Chosen.Field;
        StateHasChanged();
    }

    private void FocusAsync(ReviewField field)
    {
        Desk.Choose(field);
        _goTo = field.Field;
    }

    private void Show(PaperView view) => Desk.Show(view);

    private void Close()
    {
        _dialog = ReviewDialog.None;
        Desk.Forget();
    }

    private async Task<bool> ReturnAsync((DateOnly Until, string Words) asked)
    {
        if (!await Desk.ReturnAsync(asked.Until, asked.Words))
            return false;
        _dialog = ReviewDialog.None;
        Arrive();
        return true;
    }

    private async Task AcceptAsync()
    {
        if (await Desk.AcceptAsync())
            Arrive();
    }

    /// <summary>The script reads them, as soon as it stands.</summary>
    private async Task<RemarkDraft?> FindDraftAsync(string path)
    {
        await _started.Task;
        return await _page!.InvokeAsync<RemarkDraft?>("draft", Desk.DraftOwner, path);
    }

    private Task DropDraftAsync(string path) => _page!.InvokeVoidAsync("dropDraft", Desk.DraftOwner, path).AsTask();
}
