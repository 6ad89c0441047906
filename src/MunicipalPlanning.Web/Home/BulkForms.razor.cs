using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.Home;

/// <summary>What the pages of the forms of which a unit writes several ask before they do it to all.</summary>
public sealed partial class BulkForms
{
    private IReadOnlyList<BulkForm>? _forms;
    private IReadOnlyList<BulkOutcome> _outcomes = [];
    private string _words = "";
    private string _fault = "";

    [Parameter, EditorRequired]
    public Person Person { get; set; } = null!;

    [Parameter, EditorRequired]
    public SubmissionForm Kind { get; set; }

    [Parameter, EditorRequired]
    public FiscalYear Year { get; set; }

    /// <summary>公表する, or else 確認済にする.</summary>
    [Parameter, EditorRequired]
    public bool IsPublishing { get; set; }

    /// <summary>Reads the forms that were chosen, in whichever state.</summary>
    [Parameter, EditorRequired]
    public Func<Task<IReadOnlyList<BulkForm>>> Read { get; set; } = null!;

    /// <summary>The list that they were chosen from.</summary>
    [Parameter, EditorRequired]
    public string Back { get; set; } = "";

    [Parameter, EditorRequired]
    public string BackName { get; set; } = "";

    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [Inject]
    internal SubmissionBulk Bulk { get; set; } = null!;

    private string Word => Kind.ShortWord();

    private string Title => IsPublishing ? $"{Word}を公表する" : $"{Word}をまとめて確認済にする";

    /// <summary>Those in the state from which it can be done, and not done yet.</summary>
    private IReadOnlyList<BulkForm> Chosen => [.. _forms!.Where(form => form.State == (IsPublishing ? SubmissionState.Accepted : SubmissionState.Submitted))];

    protected override async Task OnInitializedAsync() => _forms = await Read();

    private async Task DoAsync()
    {
        var marked = Http.Request.Form["form"].ToHashSet();
        _words = Http.Request.Form["words"].ToString().Trim();
        var records = Chosen.Select(form => form.Record).Where(marked.Contains).ToList();
        if (records.Count == 0)
        {
            _fault = $"印のある{Word}がありません。左の四角に印を付けてから押してください。";
            return;
        }
        _outcomes = IsPublishing
            ? await Bulk.PublishAsync(Person, records, _words, Http.RequestAborted)
            : await Bulk.AcceptAsync(Person, records, _words, Http.RequestAborted);
        _forms = await Read();
    }

    private string NameOf(string record) => _forms!.FirstOrDefault(form => form.Record == record)?.Name ?? record;
}
