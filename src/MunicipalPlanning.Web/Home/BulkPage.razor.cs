using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Primitives;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Access;

namespace MunicipalPlanning.Web.Home;

/// <summary>Asks what to do with the chosen sheets, does it one by one, and tells what became of each.</summary>
public sealed partial class BulkPage
{
    private const int LargestForm = 8 * 1024 * 1024;

    private Person _person = null!;
    private FiscalYear _year;
    private SubmissionOverview? _overview;
    private IReadOnlyList<ReminderDraft> _drafts = [];
    private IReadOnlyList<BulkOutcome> _outcomes = [];
    private Dictionary<string, StringValues> _entered = [];
    private string _fault = "";

    [Parameter]
    public int Start { get; set; }

    [SupplyParameterFromQuery(Name = "do")]
    public string? Do { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    public string[]? Units { get; set; }

    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [CascadingParameter]
    public Task<AuthenticationState> SignedIn { get; set; } = null!;

    [Inject]
    internal SubmissionList Submissions { get; set; } = null!;

    [Inject]
    internal SubmissionBulk Bulk { get; set; } = null!;

    [Inject]
    internal Reminders Reminders { get; set; } = null!;

    [Inject]
    internal MailPost Mail { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    private BulkAction Action => Enum.TryParse<BulkAction>(Do, out var action) && Enum.IsDefined(action) ? action : BulkAction.Remind;

    private string Title => Action switch
    {
        BulkAction.Remind => "催促の文を送る",
        BulkAction.Extend => "期限を延ばす",
        BulkAction.Accept => "まとめて確認済にする",
        _ => "公表する",
    };

    /// <summary>The chosen sheets that have not been dealt with yet; to publish, all that are accepted.</summary>
    private IReadOnlyList<SubmissionLine> Chosen => [.. _overview!.Lines.Where(line =>
        (Action == BulkAction.Publish ? line.State == SubmissionState.Accepted && PublishingWords.WhyNot(_overview) is null : Units?.Contains(line.UnitId) == true)
        && !_outcomes.Any(outcome => outcome.Record == line.Record && outcome.IsDone))];

    public static string PathOf(FiscalYear year) => $"/home/{year}/bulk";

    public static string AddressOf(FiscalYear year, BulkAction action) => $"{PathOf(year)}?do={action}";

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

    private async Task ReadAsync()
    {
        _overview = await Submissions.ForYearAsync(_person, _year, Http.RequestAborted);
        if (Action == BulkAction.Remind)
            _drafts = await Reminders.DraftAsync(_person, _year, [.. Chosen.Select(line => line.UnitId)], Http.RequestAborted);
    }

    private async Task DoAsync()
    {
        _entered = Http.Request.Form.ToDictionary();
        var records = Chosen.Select(line => line.Record).ToList();
        switch (Action)
        {
            case BulkAction.Remind:
                var texts = Chosen.Select(line => line.UnitId).Where(unitId => _entered.ContainsKey($"send-{unitId}")).ToDictionary(unitId => unitId, unitId => Entered($"text-{unitId}").ReplaceLineEndings("\n"));
                if (texts.Count == 0)
                    _fault = "送る課に印がありません。送る課の「送る」に印を付けてください。";
                _outcomes = await Bulk.RemindAsync(_person, _year, texts, Http.RequestAborted);
                break;
            case BulkAction.Extend:
                await ExtendAsync(records);
                break;
            case BulkAction.Accept:
                _outcomes = await Bulk.AcceptAsync(_person, records, Entered("words"), Http.RequestAborted);
                break;
            default:
                _outcomes = await Bulk.PublishAsync(_person, records, Entered("words"), Http.RequestAborted);
                break;
        }
        await ReadAsync();
    }

    private async Task ExtendAsync(List<string> records)
    {
        var isPhases = Entered("phases").Length > 0;
        if (!isPhases && !DateOnly.TryParseExact(Entered("deadline"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            _fault = "新しい期限が空か、日付として読めません。カレンダーから日を選んでください。";
        else if (string.IsNullOrWhiteSpace(Entered("words")))
            _fault = "理由が空です。一言書いてください。課に届き、記録に残ります。";
        else
            _outcomes = await Bulk.ExtendAsync(_person, records, isPhases ? null : DateOnly.ParseExact(Entered("deadline"), "yyyy-MM-dd", CultureInfo.InvariantCulture), Entered("words").Trim(), Http.RequestAborted);
    }

    private string Entered(string name) => _entered.TryGetValue(name, out var value) ? value.ToString() : "";

    private string NameOf(string record) => _overview!.Lines.FirstOrDefault(line => line.Record == record)?.UnitName ?? record;
}
