using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Home;

public sealed partial class OverviewHome
{
    private DateTimeOffset _now;
    private SubmissionOverview? _overview;
    private int _waiting;

    [Parameter, EditorRequired]
    public Person Person { get; set; } = null!;

    [Parameter, EditorRequired]
    public FiscalYear Year { get; set; }

    [Parameter, EditorRequired]
    public HomeFilter Filter { get; set; } = null!;

    [Inject]
    internal SubmissionList Submissions { get; set; } = null!;

    [Inject]
    internal WaitingList Waiting { get; set; } = null!;

    [Inject]
    internal TimeProvider Time { get; set; } = null!;

    private bool IsPolicy => Person.Has(StaffRole.PolicyDivision);

    private IReadOnlyList<SubmissionLine> Shown => [.. _overview!.Lines.Where(Filter.Shows)];

    private string Deadline => _overview!.Phase is { } phase
        ? $"{phase.Kind.Word()}・提出期限 {DeadlineWords.Day(phase.HandInUntil)} {DeadlineWords.Left(phase.HandInUntil, _overview.Today)}"
        : Year.Name;

    private string? WhyNotPublish => PublishingWords.WhyNot(_overview!);

    protected override async Task OnInitializedAsync()
    {
        _now = Time.GetOfficeNow();
        var overview = await Submissions.ForYearAsync(Person, Year, CancellationToken.None);
        _waiting = await Waiting.CountAsync(Person, overview, CancellationToken.None);
        _overview = overview;
    }

    private int Count(SubmissionState state) => _overview!.Lines.Count(line => line.State == state);
}
