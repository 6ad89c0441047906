using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Access;

namespace MunicipalPlanning.Web.Layout;

/// <summary>The first line of every page; drawn once with the page, so plain links and forms do everything.</summary>
public sealed partial class SiteHeader
{
    private string _municipality = "";
    private string _unitName = "";
    private Person? _person;
    private YearChoice? _years;
    private FiscalYear _year;
    private int _unread;

    [CascadingParameter]
    public Task<AuthenticationState> SignedIn { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    [Inject]
    internal MunicipalityInfo Municipality { get; set; } = null!;

    [Inject]
    internal SheetList Sheets { get; set; } = null!;

    [Inject]
    internal Notices Notices { get; set; } = null!;

    [Inject]
    internal TimeProvider Time { get; set; } = null!;

    private string Path => new Uri(Navigation.Uri).AbsolutePath;

    /// <summary>Only what the person's roles may use.</summary>
    private IEnumerable<(string Address, string Word, bool IsCurrent)> Menu
    {
        get
        {
            yield return (_year == _years!.Default ? "/" : $"/home/{_year}", "ホーム", Path == "/" || IsUnder("/home"));
            yield return ($"/sheets/{_year}", "シート", IsUnder("/sheets") || IsUnder("/review"));
            yield return ($"/projects/{_year}", "事務事業", IsUnder("/projects"));
            yield return ("/plans", "計画", IsUnder("/plans"));
            yield return ("/reform", "行革報告", IsUnder("/reform"));
            if (Administration is { } address)
                yield return (address, "管理", IsUnder("/admin"));
        }
    }

    private string? Administration =>
        Rights.May(_person!, Verb.ManagePeople) ? "/admin/users"
        : Rights.May(_person!, Verb.ManageYear) ? $"/admin/year/{_year}"
        : Rights.May(_person!, Verb.ReadLog) ? "/admin/log"
        : null;

    private string BellLabel => _unread > 0 ? $"お知らせ 未読{_unread}件" : "お知らせ";

    private string HomeLabel => $"{_municipality} 計画・評価 はじめの画面".TrimStart();

    private string PassphraseAddress => ForcedPassphrase.AddressFor(new Uri(Navigation.Uri).PathAndQuery);

    private string Belonging => _unitName == _person!.Role.Word() ? _unitName : $"{_unitName} {_person.Role.Word()}".TrimStart();

    private string Initial => StringInfo.GetNextTextElement(_person!.Name);

    protected override async Task OnInitializedAsync()
    {
        _person = (await SignedIn).User.ToPerson();
        _municipality = await Municipality.GetNameAsync(CancellationToken.None);
        _unitName = _person.UnitId is { } unitId ? await Municipality.FindUnitNameAsync(unitId, CancellationToken.None) ?? "" : "";
        _years = await YearChoice.LoadAsync(Sheets, Time, CancellationToken.None);
        _unread = await Notices.CountUnreadAsync(_person, CancellationToken.None);
        _year = YearAddress.Find(Path) ?? _years.Default;
    }

    private bool IsUnder(string address) => Path == address || Path.StartsWith(address + "/", StringComparison.Ordinal);
}
