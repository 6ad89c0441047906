using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Access;

/// <summary>サインイン of the trial version: a name, a unit and a role, where the installation allows it (Access:OpenSignIn).</summary>
public sealed partial class SignInPage
{
    private const int LargestForm = 16 * 1024;
    private const string FormName = "enter";
    private const string SampleFormName = "sample";
    private const string NameField = "name";
    private const string UnitField = "unit";
    private const string RoleField = "role";

    private readonly Dictionary<string, string> _faults = [];
    private IReadOnlyList<OrganizationUnit> _units = [];
    private IReadOnlyList<SignInPageSample> _samples = [];

    [SupplyParameterFromForm(FormName = FormName)]
    public SignInPageForm? Entered { get; set; }

    [SupplyParameterFromForm(FormName = SampleFormName)]
    public int? Sample { get; set; }

    /// <summary>Where the person wanted to go.</summary>
    [SupplyParameterFromQuery(Name = "to")]
    public string? Destination { get; set; }

    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [Inject]
    internal IConfiguration Configuration { get; set; } = null!;

    [Inject]
    internal UnitList Units { get; set; } = null!;

    [Inject]
    internal SheetList Sheets { get; set; } = null!;

    [Inject]
    internal TimeProvider Time { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    private bool IsOpen => Configuration.GetValue<bool>("Access:OpenSignIn");

    private IEnumerable<(OrganizationUnit? Department, IEnumerable<OrganizationUnit> Units)> Departments
    {
        get
        {
            var departments = _units.Where(unit => unit.Kind == UnitKind.Department).ToDictionary(unit => unit.Id);
            return _units.GroupBy(unit => departments.GetValueOrDefault(unit.Kind == UnitKind.Department ? unit.Id : unit.ParentId ?? ""))
                .Select(group => (group.Key, group.AsEnumerable()));
        }
    }

    protected override async Task OnInitializedAsync()
    {
        Entered ??= new SignInPageForm { Role = nameof(StaffRole.Member) };
        if (!IsOpen)
            return;
        var years = await YearChoice.LoadAsync(Sheets, Time, Http.RequestAborted);
        _units = await Units.ForYearAsync(years.Default, Http.RequestAborted);
        _samples = SignInPageSample.In(_units);
    }

    private async Task EnterAsync()
    {
        var name = Entered!.Name?.Trim() ?? "";
        if (name.Length == 0)
            _faults[NameField] = "名前を入れてください。変更の記録に残ります。";
        else if (name.Length > Person.LongestName || name.Any(char.IsControl))
            _faults[NameField] = $"名前は{Person.LongestName}字までの1行で入れてください。";
        var unitId = string.IsNullOrEmpty(Entered.UnitId) ? null : Entered.UnitId;
        if (unitId is null && _units.Count > 0)
            _faults[UnitField] = "所属を選んでください。";
        else if (unitId is not null && _units.All(unit => unit.Id != unitId))
            _faults[UnitField] = "選んだ所属は今の年度にありません。もう一度選んでください。";
        if (!Enum.GetValues<StaffRole>().Any(role => role.ToString() == Entered.Role))
            _faults[RoleField] = "役割を選んでください。";
        if (_faults.Count == 0 && IsOpen)
            await EnterAsync(new Person(Guid.Empty, name, [new Duty(Enum.Parse<StaffRole>(Entered.Role!), unitId)]));
    }

    private async Task EnterAsSampleAsync()
    {
        if (IsOpen && Sample is { } index && index >= 0 && index < _samples.Count)
            await EnterAsync(_samples[index].Person);
    }

    private async Task EnterAsync(Person person)
    {
        await Http.SignInAsync(person.ToPrincipal());
        Navigation.NavigateTo(SignInPageAddress.OrHome(Destination));
    }

    private string? Invalid(string field) => _faults.ContainsKey(field) ? "true" : null;

    /// <summary>The first field to repair takes the focus.</summary>
    private bool First(string field) => _faults.Keys.FirstOrDefault() == field;

    private string? DescribedBy(string field) => _faults.ContainsKey(field) ? $"fault-{field}" : null;

    private static string Meaning(StaffRole role) => role switch
    {
        StaffRole.Member => "自分の課のシートを書く",
        _ => "",
    };
}
