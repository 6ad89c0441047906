using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Indicators;

/// <summary>One person's work on the figures of one year.</summary>
public sealed partial class IndicatorGrid(IndicatorEntry entry, RefusalLog refusals, AuthenticationStateProvider access, IJSRuntime script, TimeProvider time) : IAsyncDisposable
{
    private const string SignedOut = "サインインが切れました。もう一度サインインしてください。書いた値はこの端末に控えてあります。";
    private const string Away = "いまデータベースにつながりません。書いた値はこの端末に残っています。";

    private readonly Dictionary<string, string> _written = [];
    private ElementReference _root;
    private DotNetObjectReference<IndicatorGrid>? _self;
    private IJSObjectReference? _grid;
    private IndicatorEntrySheet? _sheet;
    private IReadOnlyList<IndicatorEntryLine> _own = [];
    private IReadOnlyList<IndicatorGridRow> _rows = [];
    private Person? _person;
    private bool _isMissing;
    private bool _isAway;

    [Parameter, EditorRequired]
    public string PlanId { get; set; } = "";

    /// <summary>The year's first calendar year.</summary>
    [Parameter, EditorRequired]
    public int Start { get; set; }

    /// <summary>Whether the indicators that the person may not write are shown too.</summary>
    [Parameter]
    public bool ShowsAll { get; set; }

    [JSInvokable]
    public async Task<CellAnswer> SaveAsync(string path, string old, string text) => CellAnswer.Of(await TryAsync(path, old, text), time);

    /// <summary>What a paste would come to; nothing is changed.</summary>
    [JSInvokable]
    public IndicatorPaste ReadPaste(string text, string path) => IndicatorPaste.Read(text, _rows, path);

    [JSInvokable]
    public async Task<CellsAnswer> SaveAllAsync(IReadOnlyList<CellChange> changes, string words)
    {
        try
        {
            if (await access.FindPersonAsync() is not { } person)
                return CellsAnswer.Refused("refused", SignedOut);
            var outcome = await entry.PasteAsync(person, PlanId, [.. changes.Select(change => new IndicatorCellChange(new PlanField(change.Path), change.Old, change.Text))], words, CancellationToken.None);
            return CellsAnswer.Of(outcome, time);
        }
        catch (Exception refused) when (refused is AccessRefusedException or PlanRefusedException)
        {
            await NoteAsync(refused);
            return CellsAnswer.Refused("refused", refused.Message);
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            return CellsAnswer.Refused("away", Away);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        await _grid.EndAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        _person = await access.FindPersonAsync();
        try
        {
            _sheet = FiscalYear.IsValid(Start) && _person is not null ? await entry.OpenAsync(_person, PlanId, new FiscalYear(Start), CancellationToken.None) : null;
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            _isAway = true;
        }
        _isMissing = _sheet is null && !_isAway;
        if (_sheet is null)
            return;
        _own = [.. _sheet.Lines.Where(line => line.WhyLocked is null)];
        _rows = [.. (ShowsAll || _own.Count == 0 ? _sheet.Lines : _own).Select(line => IndicatorGridRow.Of(line, _sheet.Year, _sheet.IsCovered))];
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_self is not null || _rows.Count == 0)
            return;
        _self = DotNetObjectReference.Create(this);
        await using var module = await script.InvokeAsync<IJSObjectReference>("import", "/js/indicator-grid.js");
        _grid = await module.InvokeAsync<IJSObjectReference>("start", _root, _self, $"{_person!.AccountId}/indicators/{PlanId}");
    }

    private async Task<FieldOutcome> TryAsync(string path, string old, string text)
    {
        try
        {
            if (await access.FindPersonAsync() is not { } person)
                return new FieldOutcome.Refused(SignedOut);
            var outcome = await entry.ChangeAsync(person, PlanId, new PlanField(path), old, text, CancellationToken.None);
            // The answer to this screen's last save was lost on its way: what stands there is the person's own text, and no conflict.
            if (outcome is FieldOutcome.Conflict { Theirs: var own } && _written.GetValueOrDefault(path) == own)
                outcome = await entry.ChangeAsync(person, PlanId, new PlanField(path), own, text, CancellationToken.None);
            if (outcome is FieldOutcome.Saved)
                _written[path] = text;
            return outcome;
        }
        catch (Exception refused) when (refused is AccessRefusedException or PlanRefusedException)
        {
            await NoteAsync(refused);
            return new FieldOutcome.Refused(refused.Message);
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            return new FieldOutcome.Away();
        }
    }

    private Task NoteAsync(Exception refused) =>
        refused is AccessRefusedException denied ? refusals.NoteAsync(denied, PlanLog.Plan(PlanId), CancellationToken.None) : Task.CompletedTask;

    private string AddressOf(FiscalYear year, bool all) => $"/plans/{PlanId}/indicators/{year}/entry{(all ? "?all=1" : "")}";
}
