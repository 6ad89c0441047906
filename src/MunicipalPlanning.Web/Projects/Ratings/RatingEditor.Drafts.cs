using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Projects.Ratings;

/// <summary>What this browser kept of projects that are not open, and what two people wrote.</summary>
public sealed partial class RatingEditor
{
    protected override Task<FieldDraft> CompleteAsync(FieldDraft draft) =>
        Task.FromResult(draft with { Stored = Desk.Ratings!.Projects.FirstOrDefault(line => RatingDesk.ReasonOf(line) == draft.Path)?.Project.Reason });

    protected override bool GoesIntoField(FieldDraft draft) => false;

    protected override async Task RestoreAsync(FieldDraft draft)
    {
        await base.RestoreAsync(draft);
        if (new SheetField(draft.Path).ProjectId is { } projectId)
            await ChooseAsync(projectId);
    }

    protected override Task ResolveAsync((FieldConflict Conflict, string Text) choice)
    {
        _redraws++;
        return base.ResolveAsync(choice);
    }

    private void Postpone(FieldConflict conflict)
    {
        _redraws++;
        Desk.Postpone(conflict);
    }
}
