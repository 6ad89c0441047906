using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Access.Roster;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Web.Access;

namespace MunicipalPlanning.Web.Administration;

/// <summary>Takes a roster through its steps. The file is held here, not on a disk, and is read anew at each step.</summary>
public sealed partial class RosterDesk : IDisposable
{
    private static readonly string[] Steps = ["ファイルを選ぶ", "確かめる", "取り込んだ結果"];

    private readonly HashSet<Guid> _ended = [];
    private CancellationTokenSource _cancellation = new();
    private Person? _person;
    private byte[]? _content;
    private string _fileName = "";
    private string _day = "";
    private string? _dayFault;
    private string _refusal = "";
    private RosterPreview? _preview;
    private RosterResult? _result;
    private bool _isWorking;
    private bool _isHandedOver;
    private int _prepared;

    [CascadingParameter]
    public Task<AuthenticationState> SignedIn { get; set; } = null!;

    [Inject]
    internal RosterImport Import { get; set; } = null!;

    [Inject]
    internal TimeProvider Clock { get; set; } = null!;

    private bool CanConfirm => _preview is { CanBeConfirmed: true } && _preview.Added.Count + _preview.Changed.Count + _ended.Count > 0;

    private string Summary => _preview switch
    {
        { CanBeConfirmed: false } => $"直すところが{_preview.Faults.Count}か所残っています。ファイルを直して、選び直してください。",
        _ when !CanConfirm => "変わるところはありません。",
        _ => $"追加 {_preview!.Added.Count}人・変更 {_preview.Changed.Count}人・停止 {_ended.Count}人",
    };

    public void Dispose()
    {
        _cancellation.Cancel();
        _cancellation.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _day = OfficeDate.InBrief(Import.UsualDay);
        _person = (await SignedIn).User.ToPerson();
    }

    private async Task ReadAsync(InputFileChangeEventArgs chosen)
    {
        _refusal = "";
        _dayFault = OfficeDate.TryParse(_day, out _) ? null : MembershipDraft.NoDate;
        if (_dayFault is not null)
            return;
        _fileName = chosen.File.Name;
        if (chosen.File.Size > RosterLimits.FileBytes)
        {
            _refusal = $"{_fileName}は大きすぎます。{RosterLimits.FileBytes / 1024 / 1024} MBまでです。";
            return;
        }
        try
        {
            using var content = new MemoryStream();
            await using var file = chosen.File.OpenReadStream(RosterLimits.FileBytes);
            await file.CopyToAsync(content);
            _content = content.ToArray();
        }
        catch (IOException)
        {
            _refusal = "ファイルを読み終えられませんでした。つながりを確かめて、もう一度選んでください。";
            return;
        }
        await PreviewAsync();
    }

    private async Task PreviewAsync()
    {
        if (!OfficeDate.TryParse(_day, out var day))
            return;
        _ended.Clear();
        try
        {
            _preview = await Import.PreviewAsync(_person!, _content!, day, CancellationToken.None);
        }
        catch (Exception refusal) when (refusal is RosterRefusedException or AccessRefusedException)
        {
            (_content, _preview, _refusal) = (null, null, refusal.Message);
        }
    }

    private async Task ConfirmAsync()
    {
        if (!CanConfirm || _isWorking)
            return;
        (_isWorking, _prepared, _refusal) = (true, 0, "");
        var progress = new Progress<int>(prepared => InvokeAsync(() =>
        {
            _prepared = Math.Max(_prepared, prepared);
            StateHasChanged();
        }));
        var isStale = false;
        try
        {
            _result = await Import.ConfirmAsync(_person!, _content!, _preview!.Day, _preview.Fingerprint, _ended, progress, _cancellation.Token);
            _content = null;
        }
        catch (Exception refusal) when (refusal is RosterRefusedException or AccessRefusedException)
        {
            (_refusal, isStale) = (refusal.Message, true);
        }
        catch (OperationCanceledException)
        {
            _refusal = "中止しました。";
            _cancellation.Dispose();
            _cancellation = new CancellationTokenSource();
        }
        _isWorking = false;
        if (isStale)
            await PreviewAsync();
    }

    private void Again() => (_content, _preview, _refusal) = (null, null, "");

    private void Reset()
    {
        Again();
        _fileName = "";
        _ended.Clear();
    }
}
