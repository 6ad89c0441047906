using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Projects.Editing;

/// <summary>The lists of the record: 活動, アウトプット, アウトカム, 取組.</summary>
public sealed partial class ProjectDesk
{
    private const int Last = int.MaxValue;

    /// <returns>The new row's id; null if it was refused.</returns>
    public Task<Guid?> AddActivityAsync() => AddAsync(ProjectList.Activities, new ProjectRow.Activity(new ExchangeActivity { Years = [Year.Start], Outputs = [NewOutput("", "")] }));

    /// <returns>The new row's id; null if it was refused.</returns>
    public Task<Guid?> AddOutputAsync(Guid activityId) => AddAsync(ProjectList.OutputsOf(activityId), new ProjectRow.Measure(NewOutput("", "")));

    /// <returns>The new row's id; null if it was refused.</returns>
    public Task<Guid?> AddOutcomeAsync() => AddAsync(ProjectList.Outcomes, new ProjectRow.Measure(NewOutput("", "")));

    public Task RemoveRowAsync(ProjectList list, Guid id) => ArrangeAsync(async () =>
    {
        var removed = await Remove(list, id);
        return new UndoStep($"消した{WordOf(list)}", Again(() => Put(list, removed)), Again(async () => removed = await Remove(list, id)));
    });

    /// <param name="index">The place to come to, 0 for the first.</param>
    public Task MoveRowAsync(ProjectList list, Guid id, int index) => ArrangeAsync(async () =>
    {
        var from = await Move(list, id, index);
        return new UndoStep($"{WordOf(list)}の順", Again(() => Move(list, id, from)), Again(() => Move(list, id, index)));
    });

    private static ExchangeIndicator NewOutput(string name, string unit) => new() { Name = name, Unit = unit, Direction = IndicatorDirection.Up };

    private async Task<Guid?> AddAsync(ProjectList list, ProjectRow row, int index = Last)
    {
        var id = Guid.CreateVersion7();
        var isDone = await ArrangeAsync(async () =>
        {
            await rows.AddAsync(Person, Year, ProjectId, list, id, row, index, CancellationToken.None);
            // What was written into it meanwhile comes back with it.
            RemovedProjectRow? removed = null;
            return new UndoStep($"加えた{WordOf(list)}", Again(async () => removed = await Remove(list, id)), Again(() => Put(list, removed!)));
        });
        return isDone ? id : null;
    }

    private async Task<RemovedProjectRow> Remove(ProjectList list, Guid id) =>
        await rows.RemoveAsync(Person, Year, ProjectId, list, id, CancellationToken.None) ?? throw Gone();

    private Task Put(ProjectList list, RemovedProjectRow removed) =>
        rows.AddAsync(Person, Year, ProjectId, list, removed.Id, removed.Row, removed.Index, CancellationToken.None);

    private async Task<int> Move(ProjectList list, Guid id, int index) =>
        await rows.MoveAsync(Person, Year, ProjectId, list, id, index, CancellationToken.None) ?? throw Gone();

    private static ProjectRefusedException Gone() => new("この行は、もうありません。ほかの人が消しました。");

    private static string WordOf(ProjectList list) => list.Kind switch
    {
        ProjectListKind.Activities => "活動",
        ProjectListKind.Outputs => "アウトプット",
        ProjectListKind.Outcomes => "アウトカム",
        _ => "取組",
    };
}
