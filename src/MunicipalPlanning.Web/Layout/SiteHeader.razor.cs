using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Sheets;
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

    [CascadingParameter]
    public Task<AuthenticationState> SignedIn { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    [Inject]
    internal MunicipalityInfo Municipality { get; set; } = null!;

    [Inject]
    internal SheetList Sheets { get; set; } = null!;

    [Inject]
    internal TimeProvider Time { get; set; } = null!;

    private string Path => new Uri(Navigation.Uri).AbsolutePath;

    private string SheetsAddress => $"/sheets/{_year}";

    private string? Current => Path == "/" || Path.StartsWith("/sheets", StringComparison.Ordinal) ? "page" : null;

    private string HomeLabel => $"{_municipality} 計画・評価 はじめの画面".TrimStart();

    private string PassphraseAddress => ForcedPassphrase.AddressFor(new Uri(Navigation.Uri).PathAndQuery);

    private string Belonging => $"{_unitName} {_person!.Role.Word()}".TrimStart();

    private string Initial => StringInfo.GetNextTextElement(_person!.Name);

    protected override async Task OnInitializedAsync()
    {
        _person = (await SignedIn).User.ToPerson();
        _municipality = await Municipality.GetNameAsync(CancellationToken.None);
        _unitName = _person.UnitId is { } unitId ? await Municipality.FindUnitNameAsync(unitId, CancellationToken.None) ?? "" : "";
        _years = await YearChoice.LoadAsync(Sheets, Time, CancellationToken.None);
        _year = YearAddress.Find(Path) ?? _years.Default;
    }
}
