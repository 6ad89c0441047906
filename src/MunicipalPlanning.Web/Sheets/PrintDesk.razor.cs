using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Access;

namespace MunicipalPlanning.Web.Sheets;

/// <summary>Chooses sheets and has them printed; the jobs go on when the page is left.</summary>
public sealed partial class PrintDesk : IDisposable
{
    private const string Ready = "できあがるまで、ほかの画面で仕事を続けられます。";

    private readonly HashSet<SubmissionState> _without = [];
    private IReadOnlyList<SheetListItem> _items = [];
    private IReadOnlyList<SheetListItem> _written = [];
    private IReadOnlyList<SheetView> _all = [];
    private IReadOnlyList<SheetView> _samples = [];
    private Person? _person;
    private SheetListItem? _unit;
    private PrintScope _scope;
    private bool _landscape;
    private string _note = Ready;

    [Parameter, EditorRequired]
    public int Start { get; set; }

    /// <summary>The unit to begin with, or the several that were chosen; the own one if none is given.</summary>
    [Parameter]
    public IReadOnlyList<string> Units { get; set; } = [];

    /// <summary>The state to begin with; all if none is given.</summary>
    [Parameter]
    public string? State { get; set; }

    [CascadingParameter]
    public Task<AuthenticationState> SignedIn { get; set; } = null!;

    [Inject]
    internal SheetList Sheets { get; set; } = null!;

    [Inject]
    internal SheetViews Views { get; set; } = null!;

    [Inject]
    internal PrintJobs Jobs { get; set; } = null!;

    [Inject]
    internal TimeProvider Time { get; set; } = null!;

    private FiscalYear Year => new(Start);

    private IReadOnlyList<SheetListItem> Departments =>
        [.. _items.Where(item => item.Kind == UnitKind.Department && _written.Any(sheet => BelongsTo(sheet, item.UnitId)))];

    private SheetListItem? Department =>
        Departments.FirstOrDefault(item => BelongsTo(_unit!, item.UnitId)) ?? (Departments is [var first, ..] ? first : null);

    private IReadOnlyList<SubmissionState> States => [.. _written.Select(item => item.State).Distinct().OrderDescending()];

    private IReadOnlyList<SheetListItem> Chosen => In(_scope);

    public void Dispose() => Jobs.Changed -= ShowJobs;

    protected override async Task OnInitializedAsync()
    {
        var person = (await SignedIn).User.ToPerson();
        _items = await Sheets.ForYearAsync(Year, CancellationToken.None);
        _written = [.. _items.Where(item => item.Exists)];
        _all = await Views.ForYearAsync(Year, CancellationToken.None);
        _unit = _written.FirstOrDefault(item => Units.Contains(item.UnitId)) ?? _written.FirstOrDefault(item => item.UnitId == person.UnitId) ?? (_written is [var first, ..] ? first : null);
        _scope = Units.Count > 1 ? PrintScope.Chosen : Units.Count == 0 && (person.Role == StaffRole.PolicyDivision || State is not null) ? PrintScope.Everything : PrintScope.Unit;
        if (Enum.TryParse<SubmissionState>(State, out var only))
            _without.UnionWith(States.Where(state => state != only));
        Jobs.Changed += ShowJobs;
        _person = person;
        ShowSamples();
    }

    private void Choose(PrintScope scope)
    {
        _scope = scope;
        ShowSamples();
    }

    private void ChooseUnit(ChangeEventArgs change)
    {
        _unit = _items.First(item => item.UnitId == (string?)change.Value);
        ShowSamples();
    }

    private void Toggle(SubmissionState state)
    {
        if (!_without.Remove(state))
            _without.Add(state);
        ShowSamples();
    }

    private void ShowSamples()
    {
        var chosen = Chosen.Select(item => item.UnitId).ToHashSet();
        _samples = [.. _all.Where(sheet => chosen.Contains(sheet.UnitId))];
        _note = chosen.Count == 0 ? "選んだ状態のシートがありません。「どの状態を」に印を付けてください。" : Ready;
    }

    private void Print()
    {
        if (Chosen.Count == 0)
            return;
        var order = new PrintOrder(Year, $"{Year.Name} {Title}", [.. Chosen.Select(item => item.UnitId)], _landscape ? PaperOrientation.Landscape : PaperOrientation.Portrait);
        _note = Jobs.Start(_person!, order) is null ? "ほかの印刷が混み合っています。少し待ってからもう一度押してください。" : Ready;
    }

    private string Title => _scope switch
    {
        PrintScope.Unit => _unit!.UnitName,
        PrintScope.Chosen => $"選んだ{Chosen.Count}件",
        PrintScope.Department => $"{Department!.UnitName} 部と課まとめて",
        _ => "一冊",
    };

    private IReadOnlyList<SheetListItem> In(PrintScope scope) => scope switch
    {
        PrintScope.Unit => _unit is { Exists: true } ? [_unit] : [],
        PrintScope.Chosen => [.. _written.Where(item => Units.Contains(item.UnitId) && !_without.Contains(item.State))],
        PrintScope.Department => [.. _written.Where(item => Department is { } department && BelongsTo(item, department.UnitId) && !_without.Contains(item.State))],
        _ => [.. _written.Where(item => !_without.Contains(item.State))],
    };

    private int CountOf(PrintScope scope) => In(scope).Count;

    private static bool BelongsTo(SheetListItem item, string departmentId) => item.UnitId == departmentId || item.DepartmentId == departmentId;

    private static string Indent(SheetListItem item) => item.DepartmentId is null ? "" : "　";

    private void ShowJobs() => _ = InvokeAsync(StateHasChanged);
}
