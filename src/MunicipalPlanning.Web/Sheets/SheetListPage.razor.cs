using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Sheets;

/// <summary>シート一覧: drawn once by the server; finding and folding happen in the browser (SheetListPage.razor.js).</summary>
public sealed partial class SheetListPage
{
    private static readonly IReadOnlyList<SubmissionState?> States = [null, .. Enum.GetValues<SubmissionState>()];

    private Person? _person;
    private FiscalYear _year;
    private DateTimeOffset _now;
    private IReadOnlyList<SheetListItem> _items = [];
    private IReadOnlyList<SheetListGroup> _groups = [];

    /// <summary>The year's first calendar year; without one, the year to begin with.</summary>
    [Parameter]
    public int? Start { get; set; }

    /// <summary>Why a sheet was not created a moment ago (<see cref="SheetListEndpoints"/>).</summary>
    [SupplyParameterFromQuery(Name = SheetListEndpoints.RefusedFor)]
    public string? RefusedFor { get; set; }

    [CascadingParameter]
    public Task<AuthenticationState> SignedIn { get; set; } = null!;

    [Inject]
    internal SheetList Sheets { get; set; } = null!;

    [Inject]
    internal TimeProvider Time { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    private IReadOnlyList<SheetListItem> Written => [.. _items.Where(item => item.Exists)];

    private SheetListItem? Own => _items.FirstOrDefault(item => item.UnitId == _person?.UnitId);

    private string OwnUnit => Own?.Kind == UnitKind.Department ? "自分の部" : "自分の課";

    private string Refusal => _items.FirstOrDefault(item => item.UnitId == RefusedFor) is { } item
        ? $"{item.UnitName}のシートを作れるのは、{item.UnitName}の職員と政策担当です。{item.UnitName}か政策担当に依頼してください。"
        : "";

    protected override async Task OnInitializedAsync()
    {
        if (Start is { } start && !FiscalYear.IsValid(start))
        {
            Navigation.NotFound();
            return;
        }
        _now = Time.GetOfficeNow();
        _year = Start is { } asked ? new FiscalYear(asked) : (await YearChoice.LoadAsync(Sheets, Time, CancellationToken.None)).Default;
        _items = await Sheets.ForYearAsync(_year, CancellationToken.None);
        _groups = SheetListGroup.Of(_items);
        _person = (await SignedIn).User.ToPerson();
    }

    private static SubmissionState? StateOf(SheetListItem item) => item.Exists ? item.State : null;

    private static string StateValue(SubmissionState? state) => state?.ToString() ?? SheetListRow.Missing;

    private string AddressOf(SheetListItem item) => $"/sheets/{_year}/{item.UnitId}";

    private bool MayWrite(SheetListItem item) => Rights.May(_person!, item.Exists ? Verb.Write : Verb.Create, new RightSubject(item.UnitId, item.DepartmentId, item.State));

    private bool IsRelated(SheetListItem item) =>
        _person?.UnitId is { } own && (item.UnitId == own || item.DepartmentId == own || item.UnitId == Own?.DepartmentId);
}
