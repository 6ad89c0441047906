using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Home;

public sealed partial class WorkHome
{
    /// <summary>The word in the address that asks for this home where it is not the first.</summary>
    public const string Shown = "turn";

    private DateTimeOffset _now;
    private WorkAtHand? _work;
    private RecentChangeList? _changes;

    [Parameter, EditorRequired]
    public Person Person { get; set; } = null!;

    [Parameter, EditorRequired]
    public FiscalYear Year { get; set; }

    /// <summary>The person's first home is the overview.</summary>
    [Parameter]
    public bool IsBesideOverview { get; set; }

    [Inject]
    internal WaitingList Waiting { get; set; } = null!;

    [Inject]
    internal RecentChanges Changes { get; set; } = null!;

    [Inject]
    internal TimeProvider Time { get; set; } = null!;

    private (string Title, string Words) Nothing => _work!.Program is { Phases: [var first, ..] } && _work.Today < first.Begins
        ? ($"{Year.Name}は{DeadlineWords.Day(first.Begins)}に始まります", "始まると、書くシートと期限がここに並びます。")
        : ("いま、あなたの番のものはありません", "差戻し、確認の依頼、相談が来ると、ここに期限の近い順に並びます。");

    protected override async Task OnInitializedAsync()
    {
        _now = Time.GetOfficeNow();
        var work = await Waiting.ForAsync(Person, Year, CancellationToken.None);
        _changes = await Changes.ForAsync(Person, Year, [.. work.Sheets.Select(line => line.UnitId)], CancellationToken.None);
        _work = work;
    }
}
