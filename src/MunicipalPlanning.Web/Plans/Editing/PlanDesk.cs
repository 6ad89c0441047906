using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Fields;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Plans.Editing;

/// <summary>One person's work on one plan: its tree and one of its items are on the screen, every change is saved at once, and there is a way back.</summary>
public sealed partial class PlanDesk(
    PlanOutlines outlines,
    PlanItemOpening opening,
    PlanEditing editing,
    PlanRows rows,
    PlanArranging arranging,
    PlanRemoval removal,
    PlanUses uses,
    UnitList unitList,
    TimeProvider time,
    RefusalLog refusals) : FieldDesk(refusals)
{
    private int _reloads;
    private int _shown;
    private int _shownTree;

    public string PlanId { get; private set; } = "";

    /// <summary>Null until it is opened, or where there is no such plan.</summary>
    public PlanOutline? Plan { get; private set; }

    /// <summary>The item that is open; null if none is.</summary>
    public string? ItemId { get; private set; }

    /// <summary>Null while none is open, or when it is gone.</summary>
    public PlanItemForEditing? Item { get; private set; }

    /// <summary>The units of this year, in office order.</summary>
    public IReadOnlyList<OrganizationUnit> Units { get; private set; } = [];

    public override string Record => PlanLog.Plan(PlanId);

    public bool MayWrite => Rights.May(Person, Verb.WritePlan);

    /// <summary>Under which name this browser keeps what is not saved yet: person and plan.</summary>
    public override string DraftOwner => $"{Person.AccountId}/plan/{PlanId}";

    /// <param name="who">Asked before every action: roles may change while the page is open. Null when nobody is signed in any more.</param>
    /// <param name="itemId">The item to begin with; null for none, as on pages that show the plan alone.</param>
    public async Task OpenAsync(Func<Task<Person?>> who, string planId, string? itemId)
    {
        (PlanId, ItemId) = (planId, itemId);
        await BeginAsync(who);
        await ReloadAsync();
    }

    /// <summary>Opens another item of the plan.</summary>
    public async Task ChooseAsync(string? itemId)
    {
        if (itemId == ItemId && Item is not null)
            return;
        ItemId = itemId;
        await ReloadItemAsync();
    }

    public override bool Concerns(ChangeNews news) =>
        news.Record is not { } record
        || record == Record
        || (record.StartsWith(PlanLog.Item(""), StringComparison.Ordinal) && (Item is null || record != PlanLog.Item(Item.Id) || news.ChangeId > Item.LatestChange));

    /// <summary>Of several readings at once the one that began last is shown.</summary>
    public override Task ReloadAsync(IReadOnlyList<ChangeNews>? news = null) => ReadAsync(withTree: true);

    /// <summary>Only the item, where the tree does not show what has changed.</summary>
    public Task ReloadItemAsync() => ReadAsync(withTree: false);

    public override string LabelOf(string path) => PlanFieldNames.Of(Plan!, Item, new PlanField(path));

    public Task<FieldOutcome> SaveAsync(PlanField field, string old, string text) => SaveAsync(field.Path, old, text);

    /// <summary>The same for what is no text field and has no place of its own for a refusal.</summary>
    public Task SaveOrTellAsync(PlanField field, string old, string text) => SaveOrTellAsync(field.Path, old, text);

    /// <summary>Says what could not be done, where the field itself has no place for it.</summary>
    public void Complain(string message) => Tell(message);

    protected override Task<FieldOutcome> ChangeAsync(string path, string old, string text, string words) =>
        editing.ChangeAsync(Person, PlanId, new PlanField(path), old, text, CancellationToken.None);

    protected override bool IsRefusal(Exception failure) => base.IsRefusal(failure) || failure is PlanRefusedException;

    protected override Task ReloadAfterAsync(string path)
    {
        var field = new PlanField(path);
        // What is taken back is shown, wherever one is by then.
        if (History.IsMoving && ItemId is not null && field.ItemId is { } itemId)
            ItemId = itemId;
        return ReadAsync(withTree: field.ItemId is null || field.Within is "number" or "title" or "priority");
    }

    private async Task ReadAsync(bool withTree)
    {
        var ticket = ++_reloads;
        try
        {
            // Read at the same time, on a connection of its own.
            var itemId = ItemId;
            var tree = withTree || Plan is null ? outlines.FindAsync(PlanId, CancellationToken.None) : Task.FromResult<PlanOutline?>(Plan);
            if (Units.Count == 0)
                Units = await unitList.ForYearAsync(time.GetFiscalYear(), CancellationToken.None);
            var item = itemId is null ? null : await opening.OpenAsync(PlanId, itemId, CancellationToken.None);
            var plan = await tree;
            IsAway = false;
            if (plan is not null && (withTree || Plan is null) && ticket > _shownTree)
                (_shownTree, Plan) = (ticket, plan);
            if (ticket > _shown && itemId == ItemId)
                (_shown, Item) = (ticket, item);
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            IsAway = true;
        }
        Show();
        await FindUsesAsync();
    }
}
