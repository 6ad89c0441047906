using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Projects.ListImport;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Projects.Import;

/// <summary>Takes a list through its steps. The file is held here, not on a disk, and goes with this screen.</summary>
public sealed partial class ListImportDesk(ProjectListImport import, AuthenticationStateProvider access, TimeProvider time) : IDisposable
{
    private const int Choose = 1;
    private const int Match = 2;
    private const int Check = 3;
    private const int Done = 4;

    private static readonly string[] Steps = ["ファイルを選ぶ", "列を合わせる", "確かめて直す", "取り込む"];

    private CancellationTokenSource _cancellation = new();
    private ImportPlace? _place;
    private Person? _person;
    private ListDraft? _draft;
    private ListLayoutUse? _known;
    private ListMapping? _knownMapping;
    private ImportWork? _work;
    private int _step = Choose;
    private string _refusal = "";
    private string _working = "";
    private int _done;
    private int _total;

    [Inject]
    internal ImportPlaces Places { get; set; } = null!;

    [Parameter, EditorRequired]
    public int Start { get; set; }

    private FiscalYear Year => new(Start);

    private string Summary => _draft is null
        ? $"{Year.Name}の事務事業一覧を、ほかの表から取り込みます"
        : $"{_draft.FileName}{(_draft.Sheet.Name.Length > 0 ? $"・シート「{_draft.Sheet.Name}」" : "")}・{_draft.Rows.Count:N0}行 × {_draft.Sheet.Columns}列・{Year.Name}";

    private string KnownWords => _known is null || !ReferenceEquals(_draft?.Mapping, _knownMapping) ? "" : $"列の合わせ方は前回（{OfficeTime.Describe(_known.UsedAt, time.GetOfficeNow())}）と同じです";

    public void Dispose()
    {
        _cancellation.Cancel();
        _cancellation.Dispose();
        _place?.Dispose();
    }

    protected override async Task OnInitializedAsync() => _person = await access.FindPersonAsync();

    protected override void OnParametersSet() => _place?.Touch();

    private async Task ReadAsync(IBrowserFile file)
    {
        _place ??= Places.TryTake(() => InvokeAsync(PutAway));
        if (_place is null)
        {
            _refusal = $"いま{ImportPlaces.Most}人が取込みをしています。少し待ってから、もう一度試してください。";
            return;
        }
        await TryAsync("ファイルを読んでいます。", async progress =>
        {
            if (file.Size > ListImportLimits.FileBytes)
                throw new ListRefusedException($"{file.Name}は大きすぎます。{ListImportLimits.FileBytes / 1024 / 1024} MBまでです。");
            using var content = new MemoryStream();
            await using var stream = file.OpenReadStream(ListImportLimits.FileBytes, _cancellation.Token);
            await stream.CopyToAsync(content, _cancellation.Token);
            (_draft, _known) = await import.OpenAsync(_person!, Year, file.Name, content.ToArray(), progress, _cancellation.Token);
            (_knownMapping, _step) = (_draft.Mapping, Match);
        });
        if (_refusal.Length > 0)
            Restart();
        else if (_known is not null && _draft!.Mapping.Fault is null)
            await CheckAsync();
    }

    private Task ChooseSheetAsync(int sheet) => TryAsync("シートを読んでいます。", async progress =>
    {
        _known = await import.ChooseSheetAsync(_person!, _draft!, sheet, progress, _cancellation.Token);
        _knownMapping = _draft!.Mapping;
    });

    private Task CheckAsync() => TryAsync("今ある事務事業と比べています。", async _ =>
    {
        var comparison = await import.CompareAsync(_person!, _draft!, _cancellation.Token);
        _work = await Task.Run(() => new ImportWork(_draft!, comparison, () => _place?.Touch()));
        _step = Check;
    });

    private async Task TakeAsync()
    {
        _total = _work!.Preview.Added + _work.Preview.Changed;
        await TryAsync("取り込んでいます。", async progress =>
        {
            await import.ImportAsync(_person!, _draft!, _work.Preview, progress, _cancellation.Token);
            _step = Done;
        });
        _total = 0;
        if (_refusal.Length > 0 && _draft is not null && await access.FindPersonAsync() is not null)
            await KeepRefusalAsync(CheckAsync);
    }

    /// <summary>Looks again after a refusal, which stays in sight.</summary>
    private async Task KeepRefusalAsync(Func<Task> again)
    {
        var refusal = _refusal;
        await again();
        _refusal = _refusal.Length > 0 ? _refusal : refusal;
    }

    private void Restart()
    {
        _place?.Dispose();
        (_place, _draft, _known, _work, _step) = (null, null, null, null, Choose);
    }

    private void PutAway()
    {
        Restart();
        _refusal = "1時間使われなかったので、ファイルを片付けました。もう一度選んでください。";
        StateHasChanged();
    }
}
