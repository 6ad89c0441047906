using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Plans;

namespace MunicipalPlanning.Web.Plans.Editing;

/// <summary>Which sheets and projects use the items of the plan.</summary>
public sealed partial class PlanDesk
{
    private string? _usesOf;

    /// <summary>For each item that somebody uses; null until they are counted.</summary>
    public IReadOnlyDictionary<string, PlanUseCount>? UseCounts { get; private set; }

    /// <summary>Who uses the open item and what is below it; null until it is known.</summary>
    public PlanUseList? Uses { get; private set; }

    /// <summary>0課: a lowest item that no sheet and no project serves.</summary>
    public bool IsUnused(PlanNode node) => node.Children == 0 && UseCounts is { } counts && !counts.ContainsKey(node.Id);

    public Task CountUsesAsync() => WhenThereAsync(async () => UseCounts = await uses.CountAsync(PlanId, CancellationToken.None));

    /// <summary>Who uses an item and what is below it.</summary>
    public async Task<PlanUseList> UsersOfAsync(string itemId) => (await uses.OfItemAsync(PlanId, itemId, withBelow: true, CancellationToken.None))?.Uses ?? PlanUseList.None;

    private async Task FindUsesAsync()
    {
        if (Item?.Id is not { } itemId || _usesOf == itemId)
            return;
        (_usesOf, Uses) = (itemId, null);
        await WhenThereAsync(async () =>
        {
            var found = await UsersOfAsync(itemId);
            if (_usesOf == itemId)
                Uses = found;
        });
    }

    /// <summary>Who uses what is a courtesy: without the database it waits.</summary>
    private async Task WhenThereAsync(Func<Task> read)
    {
        try
        {
            await read();
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            IsAway = true;
        }
        Show();
    }
}
