using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Plans;

/// <summary>名前・期間 of a plan: a plain form; each field is saved for itself, so that one that is refused does not hold back the others.</summary>
public sealed partial class PlanSettingsPage
{
    private const int LargestForm = 256 * 1024;
    private const string Prefix = "before-";

    private readonly List<string> _faults = [];
    private PlanOutline? _plan;
    private PlanEntry _entry = new();
    private PlanEntry _stored = new();
    private IReadOnlyList<PlanSummary> _others = [];
    private IReadOnlyList<PlanFinding> _findings = [];
    private FiscalYear _now;
    private bool _isSaved;

    [Parameter]
    public string PlanId { get; set; } = "";

    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [Inject]
    internal PlanOverview Plans { get; set; } = null!;

    [Inject]
    internal PlanOutlines Outlines { get; set; } = null!;

    [Inject]
    internal PlanEditing Editing { get; set; } = null!;

    [Inject]
    internal PlanCreation Creation { get; set; } = null!;

    [Inject]
    internal PlanFindings Findings { get; set; } = null!;

    [Inject]
    internal TimeProvider Time { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    /// <summary>What the person saw before writing.</summary>
    private IEnumerable<(string Name, string Value)> Before =>
    [
        (Prefix + "name", _stored.Name), (Prefix + "kind", _stored.Kind), (Prefix + "parent", _stored.Parent), (Prefix + "first", _stored.FirstYear),
        (Prefix + "last", _stored.LastYear), (Prefix + "levels", _stored.Levels), (Prefix + "caution", _stored.Caution),
    ];

    protected override async Task OnInitializedAsync()
    {
        _now = Time.GetFiscalYear();
        if (!await ReadAsync())
            Navigation.NotFound();
    }

    private async Task<bool> ReadAsync()
    {
        _plan = await Outlines.FindAsync(PlanId, Http.RequestAborted);
        if (_plan is null)
            return false;
        _entry = _stored = PlanEntry.Of(_plan);
        _others = [.. (await Plans.AllAsync(Http.RequestAborted)).Where(plan => plan.Id != PlanId)];
        _findings = await Findings.FindAsync([PlanId], Http.RequestAborted);
        return true;
    }

    private async Task SaveAsync()
    {
        var (entered, before) = (PlanEntry.Read(Http.Request.Form), PlanEntry.Read(Http.Request.Form, Prefix));
        // A period that moves as a whole has its far end moved first, or it would end before it begins.
        var fields = entered.Fields.Zip(before.Fields, (now, then) => (now.Field, Old: then.Text, New: now.Text)).Where(field => field.Old != field.New);
        if (string.CompareOrdinal(entered.FirstYear, before.FirstYear) > 0)
            fields = fields.OrderBy(field => field.Field == PlanField.LastYear ? 0 : 1);
        foreach (var (field, old, text) in fields.ToList())
        {
            if (Describe(field, await Editing.ChangeAsync(Http.User.ToPerson(), PlanId, field, old, text, Http.RequestAborted)) is { } fault)
                _faults.Add(fault);
        }
        _isSaved = _faults.Count == 0;
        await ReadAsync();
        if (_faults.Count > 0)
            _entry = entered;
    }

    private async Task DeleteAsync()
    {
        try
        {
            await Creation.DeleteAsync(Http.User.ToPerson(), PlanId, Http.RequestAborted);
            Navigation.NavigateTo("/plans");
        }
        catch (PlanRefusedException refused)
        {
            _faults.Add(refused.Message);
        }
    }

    private static string? Describe(PlanField field, FieldOutcome outcome) => outcome switch
    {
        FieldOutcome.Refused refused => $"{PlanFieldWords.Of(field.Path)}: {refused.Message}",
        FieldOutcome.Conflict conflict => $"{PlanFieldWords.Of(field.Path)}: {conflict.Person}さんが「{PlanFieldWords.TextOf(field.Path, conflict.Theirs)}」に変えました。確かめて、もう一度保存してください。",
        FieldOutcome.Away => $"{PlanFieldWords.Of(field.Path)}: いまデータベースにつながりません。少し待ってから、もう一度保存してください。",
        _ => null,
    };
}
