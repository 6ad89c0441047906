using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Home;

namespace MunicipalPlanning.Web.Projects;

/// <summary>Accepts or publishes the review sheets that are marked, one by one, and tells what became of each.</summary>
public sealed partial class ReviewBulkPage
{
    private Person _person = null!;
    private FiscalYear _year;
    private IReadOnlyList<ReviewSheetLine>? _lines;
    private IReadOnlyList<BulkOutcome> _outcomes = [];
    private string _words = "";
    private string _fault = "";

    [Parameter]
    public int Start { get; set; }

    [SupplyParameterFromQuery(Name = "do")]
    public string? Do { get; set; }

    /// <summary>A section, or a department with its sections; empty for all.</summary>
    [SupplyParameterFromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [CascadingParameter]
    public Task<AuthenticationState> SignedIn { get; set; } = null!;

    [Inject]
    internal ReviewSheets Sheets { get; set; } = null!;

    [Inject]
    internal SubmissionBulk Bulk { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    private BulkAction Action => Do == BulkAction.Publish.ToString() ? BulkAction.Publish : BulkAction.Accept;

    private string Title => Action == BulkAction.Publish ? "点検シートを公表する" : "点検シートをまとめて確認済にする";

    private string Back => $"{ProjectAddress.Reviews(_year)}?unit={Uri.EscapeDataString(Unit ?? "")}";

    /// <summary>Those in the state from which it can be done, and not done yet.</summary>
    private IReadOnlyList<ReviewSheetLine> Chosen => [.. _lines!.Where(line => line.State == (Action == BulkAction.Publish ? SubmissionState.Accepted : SubmissionState.Submitted))];

    public static string AddressOf(FiscalYear year, BulkAction action, string? unitId) =>
        $"{ProjectAddress.Reviews(year)}/bulk?do={action}{(unitId is null ? "" : $"&unit={Uri.EscapeDataString(unitId)}")}";

    protected override async Task OnInitializedAsync()
    {
        _person = (await SignedIn).User.ToPerson();
        if (!FiscalYear.IsValid(Start) || !_person.Has(StaffRole.PolicyDivision))
        {
            Navigation.NotFound();
            return;
        }
        _year = new FiscalYear(Start);
        await ReadAsync();
    }

    private async Task ReadAsync() => _lines = await Sheets.ForYearAsync(_person, _year, string.IsNullOrEmpty(Unit) ? null : Unit, Http.RequestAborted);

    private async Task DoAsync()
    {
        var marked = Http.Request.Form["project"].ToHashSet();
        _words = Http.Request.Form["words"].ToString().Trim();
        var records = Chosen.Where(line => marked.Contains(line.ProjectId)).Select(line => line.Record).ToList();
        if (records.Count == 0)
        {
            _fault = "印のある点検シートがありません。左の四角に印を付けてから押してください。";
            return;
        }
        _outcomes = Action == BulkAction.Publish
            ? await Bulk.PublishAsync(_person, records, _words, Http.RequestAborted)
            : await Bulk.AcceptAsync(_person, records, _words, Http.RequestAborted);
        await ReadAsync();
    }

    private string NameOf(string record) => _lines!.FirstOrDefault(line => line.Record == record)?.Name ?? record;
}
