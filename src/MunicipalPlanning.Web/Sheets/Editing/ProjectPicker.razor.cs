using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Web.Sheets.Editing;

public sealed partial class ProjectPicker : IDisposable
{
    private IReadOnlyList<PickableProject> _choices = [];
    private string _words = "";
    private string _newName = "";
    private bool _onlyOpen;
    private PickableProject? _read;

    [CascadingParameter]
    public SheetDesk Desk { get; set; } = null!;

    private bool IsOpen => Desk.IsOpen(SheetField.Projects);

    private bool IsDepartment => Desk.Sheet!.View.UnitKind == UnitKind.Department;

    private IReadOnlyList<PriorityProjectView> Picked => Desk.Sheet!.View.PriorityProjects;

    private List<IGrouping<string, PickableProject>> Groups =>
        [.. _choices.Where(IsShown).GroupBy(choice => choice.IsLastYears ? $"{Desk.Year.Previous.Name}の事業（選ぶと内容を引き継ぎます）" : choice.OwnerName)];

    public void Dispose() => Desk.Changed -= Reload;

    protected override async Task OnInitializedAsync()
    {
        Desk.Changed += Reload;
        _choices = await Desk.PickableAsync();
    }

    private void Reload() => _ = InvokeAsync(async () =>
    {
        _choices = await Desk.PickableAsync();
        StateHasChanged();
    });

    private bool IsPicked(PickableProject choice) => Picked.Any(project => project.ProjectId == choice.ProjectId);

    private bool IsShown(PickableProject choice) =>
        (!_onlyOpen || !IsPicked(choice)) && SearchFolding.Fold(choice.Name + choice.Measure).Contains(SearchFolding.Fold(_words), StringComparison.Ordinal);

    private static string Remark(PickableProject choice) =>
        $"{choice.Measure}　取組{choice.ScheduleRows}{(choice.Outline.Length == 0 ? "・内容が空" : "")}".Trim('　');

    private async Task ToggleAsync(PickableProject choice)
    {
        _read = choice;
        if (Picked.FirstOrDefault(project => project.ProjectId == choice.ProjectId) is { } picked)
            await Desk.DropAsync(picked);
        else
            await Desk.PickAsync(choice.ProjectId);
    }

    private async Task BeginAsync()
    {
        await Desk.BeginProjectAsync(_newName);
        if (Desk.Refusal is null)
            _newName = "";
    }
}
