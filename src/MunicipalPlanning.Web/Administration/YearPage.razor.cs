using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Administration;

/// <summary>年度と期限: opens a year and changes how it is run. A plain form, which keeps what was entered when something is wrong.</summary>
public sealed partial class YearPage
{
    private const int LargestForm = 256 * 1024;

    private Person _person = null!;
    private FiscalYear _year;
    private DateTimeOffset _now;
    private YearStand? _stand;
    private YearEntry? _entry;
    private string _stamp = "";
    private string _done = "";
    private string _report = "";
    private string _fault = "";
    private IReadOnlyList<YearFault> _faults = [];

    [Parameter]
    public int? Start { get; set; }

    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [CascadingParameter]
    public Task<AuthenticationState> SignedIn { get; set; } = null!;

    [Inject]
    internal YearAdministration Years { get; set; } = null!;

    [Inject]
    internal SheetList Sheets { get; set; } = null!;

    [Inject]
    internal TimeProvider Time { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    private bool MayMake => _person.Has(StaffRole.PolicyDivision);

    protected override async Task OnInitializedAsync()
    {
        _person = (await SignedIn).User.ToPerson();
        if ((Start is { } start && !FiscalYear.IsValid(start)) || !Rights.May(_person, Verb.ManageYear))
        {
            Navigation.NotFound();
            return;
        }
        _now = Time.GetOfficeNow();
        _year = Start is { } asked ? new FiscalYear(asked) : (await YearChoice.LoadAsync(Sheets, Time, Http.RequestAborted)).Default;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        _stand = await Years.ReadAsync(_person, _year, Http.RequestAborted);
        _entry = YearEntry.Of(_stand.Plan, makesSheets: !_stand.IsOpen);
        _stamp = _stand.IsOpen ? _stand.Plan.Stamp : "";
    }

    private async Task SaveAsync()
    {
        _entry = YearEntry.Read(Http.Request.Form);
        _stamp = Http.Request.Form["stamp"].ToString();
        var unreadable = _entry.FindUnreadable();
        if (unreadable.Count > 0)
        {
            (_fault, _faults) = ($"まだ保存していません。読めない日付が{unreadable.Count}か所あります。", unreadable);
            return;
        }
        try
        {
            await Years.SaveAsync(_person, _year, _stamp, _entry.ToPlan(), Http.RequestAborted);
        }
        catch (YearRefusedException refused)
        {
            (_fault, _faults) = (refused.Message, refused.Faults);
            return;
        }
        _done = _stand!.IsOpen ? "保存しました。" : $"{_year.Name}を開きました。";
        if (_entry.MakesSheets && MayMake)
            _report = Describe(await Years.MakeSheetsAsync(_person, _year, Http.RequestAborted));
        await ReadAsync();
    }

    private string? FaultOf(string field) => _faults.FirstOrDefault(fault => fault.Field == field)?.Message;

    private static string Describe(SheetsMade made)
    {
        var refused = string.Concat(made.Refused.Select(unit => $" {unit.UnitName}: {unit.Reason}"));
        return $"シートを{made.Made}件作りました。{(made.Existing > 0 ? $"すでにある{made.Existing}件はそのままです。" : "")}{(made.Refused.Count > 0 ? $"作れなかったもの {made.Refused.Count}件。{refused}" : "")}";
    }
}
