using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Plans;

/// <summary>What this browser kept of items that are not open.</summary>
public sealed partial class PlanEditor
{
    protected override async Task<FieldDraft> CompleteAsync(FieldDraft draft) => draft with { Stored = await Desk.FindTextAsync(new PlanField(draft.Path)) };

    protected override bool GoesIntoField(FieldDraft draft) => ElsewhereOf(draft) is null;

    protected override async Task RestoreAsync(FieldDraft draft)
    {
        var elsewhere = ElsewhereOf(draft);
        await base.RestoreAsync(draft);
        if (elsewhere is not null)
            await OpenItemAsync(elsewhere);
    }

    /// <summary>The item of a draft; null if it is open, or the draft is of the plan itself.</summary>
    private string? ElsewhereOf(FieldDraft draft) => new PlanField(draft.Path).ItemId is { } itemId && itemId != Desk.ItemId ? itemId : null;
}
