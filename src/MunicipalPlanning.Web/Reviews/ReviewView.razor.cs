using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Fields;
using MunicipalPlanning.Web.Layout;
using MunicipalPlanning.Web.Sheets.Editing;
using MunicipalPlanning.Web.Submissions;

namespace MunicipalPlanning.Web.Reviews;

public sealed partial class ReviewView(ReviewDeskFactory desks, AuthenticationStateProvider access, ChangeFeed feed, PresenceList presences, CircuitConnection connection, TimeProvider time, IJSRuntime script) : IAsyncDisposable
{
    private ElementReference _root;
    private DotNetObjectReference<ReviewView>? _self;
    private IJSObjectReference? _page;
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RemarkDrafts _drafts = null!;
    private RecordWatch? _watch;
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

    public async ValueTask DisposeAsync()
    {
        Desk.Changed -= Refresh;
        access.AuthenticationStateChanged -= Recognize;
        if (_watch is not null)
            await _watch.DisposeAsync();
        _self?.Dispose();
        await _page.EndAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        Desk.Changed += Refresh;
        access.AuthenticationStateChanged += Recognize;
        _drafts = new RemarkDrafts(() => Desk.DraftOwner, FindDraftAsync, DropDraftAsync);
        await Desk.OpenAsync(access.FindPersonAsync, new FiscalYear(Year), UnitId);
        _isLoaded = true;
        await ArriveAsync();
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

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    // Somebody's roles were changed, or the account was closed, while this page is open.
    private void Recognize(Task<AuthenticationState> state) => _ = InvokeAsync(() => Desk.ReloadForPersonAsync());

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
        await ArriveAsync();
        return true;
    }

    private async Task AcceptAsync()
    {
        if (await Desk.AcceptAsync())
            await ArriveAsync();
    }
}
