using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Web.Access;

namespace MunicipalPlanning.Web.Administration;

/// <summary>Lists accounts and does what is done to several; the panel does what is done to one.</summary>
public sealed partial class UserDesk
{
    private const int PageSize = 100;
    private const int NamesShown = 12;

    private readonly HashSet<Guid> _ticked = [];
    private IReadOnlyList<AccountRow> _rows = [];
    private IReadOnlyList<AccountRow> _found = [];
    private IReadOnlyList<OrganizationUnit> _units = [];
    private IReadOnlyList<IssuedPassphrase> _issued = [];
    private AccountFilter _filter = new();
    private Person? _person;
    private Guid? _chosen;
    private Order? _asked;
    private bool _isAdding;
    private int _page;
    private string _refusal = "";

    private enum Order
    {
        Disable,
        Reissue,
    }

    /// <summary>職員番号 of the person to begin with.</summary>
    [Parameter]
    public string? Number { get; set; }

    [CascadingParameter]
    public Task<AuthenticationState> SignedIn { get; set; } = null!;

    [Inject]
    internal AccountList Accounts { get; set; } = null!;

    [Inject]
    internal AccountAdministration Administration { get; set; } = null!;

    [Inject]
    internal TimeProvider Clock { get; set; } = null!;

    private AccountRow? Chosen => _rows.FirstOrDefault(row => row.Id == _chosen);

    private IEnumerable<AccountRow> Shown => _found.Skip(_page * PageSize).Take(PageSize);

    private int Pages => (_found.Count + PageSize - 1) / PageSize;

    private string Counts => (_found.Count == _rows.Count ? $"{_rows.Count}人" : $"{_rows.Count}人のうち{_found.Count}人") + $"・うち停止 {_found.Count(row => row.IsDisabled)}人";

    protected override async Task OnInitializedAsync()
    {
        var person = (await SignedIn).User.ToPerson();
        _units = await Accounts.UnitsAsync(CancellationToken.None);
        _rows = await Accounts.AllAsync(person, CancellationToken.None);
        _person = person;
        _chosen = _rows.FirstOrDefault(row => row.Number == Number)?.Id;
        Narrow(_filter);
    }

    private async Task LoadAsync()
    {
        _rows = await Accounts.AllAsync(_person!, CancellationToken.None);
        var page = _page;
        Narrow(_filter);
        _page = Math.Clamp(page, 0, Math.Max(0, Pages - 1));
    }

    private void Narrow(AccountFilter filter)
    {
        (_filter, _page, _refusal) = (filter, 0, "");
        _found = [.. AccountList.Narrow(_rows, filter)];
        // Nobody is changed who cannot be seen.
        _ticked.IntersectWith(_found.Select(row => row.Id));
    }

    private void Choose(AccountRow row) => _chosen = row.Id;

    private void Tick(AccountRow row)
    {
        if (!_ticked.Remove(row.Id))
            _ticked.Add(row.Id);
    }

    private void TickAll(bool isTicked)
    {
        foreach (var row in Shown)
            _ = isTicked ? _ticked.Add(row.Id) : _ticked.Remove(row.Id);
    }

    private void Show(IReadOnlyList<IssuedPassphrase> issued) => _issued = issued;

    private async Task AddedAsync((Guid Id, IssuedPassphrase Issued) added)
    {
        (_isAdding, _chosen, _issued) = (false, added.Id, [added.Issued]);
        await LoadAsync();
    }

    private async Task DoAsync()
    {
        var (order, chosen) = (_asked, _rows.Where(row => _ticked.Contains(row.Id)).Select(row => new ChosenAccount(row.Id, row.Stamp)).ToList());
        _asked = null;
        string refusal;
        try
        {
            if (order == Order.Disable)
                await Administration.DisableAsync(_person!, chosen, CancellationToken.None);
            else
                _issued = await Administration.ReissueAsync(_person!, chosen, CancellationToken.None);
            _ticked.Clear();
            refusal = "";
        }
        catch (Exception failure) when (failure is AccountRefusedException or AccessRefusedException)
        {
            refusal = failure.Message;
        }
        await LoadAsync();
        _refusal = refusal;
    }

    private string Names(HashSet<Guid> ids)
    {
        var names = _rows.Where(row => ids.Contains(row.Id)).Select(row => row.Name).ToList();
        return string.Join("、", names.Take(NamesShown)) + (names.Count > NamesShown ? $" ほか{names.Count - NamesShown}人" : "");
    }
}
