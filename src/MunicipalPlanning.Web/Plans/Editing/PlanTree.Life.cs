using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Plans.Editing;

/// <summary>The tree between server and browser: what is shown, what stays open for the next visit, where the keys are.</summary>
public sealed partial class PlanTree
{
    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        await _keys.EndAsync();
    }

    protected override async Task OnInitializedAsync() => _plans = await overview.AllAsync(CancellationToken.None);

    protected override void OnParametersSet()
    {
        _rows.Show(Plan.Nodes);
        // What was opened from elsewhere is shown in the tree; where the keys went since stays.
        if (ChosenId is not null && ChosenId != _revealedId)
            _rows.Reveal(ChosenId);
        _revealedId = ChosenId;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            await using var module = await script.InvokeAsync<IJSObjectReference>("import", "/js/plan-tree.js");
            _keys = await module.InvokeAsync<IJSObjectReference>("start", _root, _self, Desk.PlanId);
            _rows.Restore(await _keys.InvokeAsync<string[]>("opened"));
            StateHasChanged();
            await _keys.InvokeVoidAsync("scrollTo", _rows.ActiveIndex);
        }
        if (_takesFocus && _keys is not null)
        {
            _takesFocus = false;
            await _keys.InvokeVoidAsync("rename", _rows.ActiveIndex);
        }
    }

    private async Task KeepOpenAsync()
    {
        if (_keys is not null)
            await _keys.InvokeVoidAsync("keepOpened", _rows.OpenIds);
    }

    private void ChoosePlan(ChangeEventArgs change) => navigation.NavigateTo($"plans/{change.Value}", forceLoad: true);

    private void LookFor(ChangeEventArgs change) => _rows.LookFor(change.Value?.ToString() ?? "");
}
