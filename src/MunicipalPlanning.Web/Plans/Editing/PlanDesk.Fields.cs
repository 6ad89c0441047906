using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Plans.Editing;

/// <summary>What holds for each field of the plan: its text, when it was saved, its words, and the choices that are saved like texts.</summary>
public sealed partial class PlanDesk
{
    /// <summary>Why nothing can be written here; null if it can.</summary>
    public string? WhyLocked => MayWrite ? null : "計画は政策推進課が書きます。直したいところは政策推進課へ伝えてください。";

    /// <summary>When a field was saved last, as people read it; null if nobody knows.</summary>
    public string? SavedAt(PlanField field) =>
        field.ItemId == Item?.Id && Item?.LastChanges.GetValueOrDefault(field.Within) is { } change ? OfficeTime.DescribeShortly(change.At, time.GetUtcNow()) : null;

    /// <summary>When the item was saved last.</summary>
    public string? LastSaved =>
        Item is { LastChanges.Count: > 0 } item ? OfficeTime.DescribeShortly(item.LastChanges.Values.Max(change => change.At), time.GetUtcNow()) : null;

    /// <summary>What is stored in a field, also of an item that is not open.</summary>
    /// <returns>Null if there is no such field, or no longer.</returns>
    public async Task<string?> FindTextAsync(PlanField field)
    {
        if (field.ItemId is not { } itemId)
            return PlanItemTexts.Of(Plan!, field);
        var item = itemId == Item?.Id ? Item : await opening.OpenAsync(PlanId, itemId, CancellationToken.None);
        return item is null ? null : PlanItemTexts.Of(item, field);
    }

    public override string InWords(string path, string text) => new PlanField(path).Within.Split('/') switch
    {
        ["units"] => string.Join('\n', Lines(text).Select(NameOfUnit)),
        ["priority"] or ["action", _, "priority"] => text == PlanItemTexts.Yes ? "重点" : "重点でない",
        ["indicator", _, "cumulative"] => text == PlanItemTexts.Yes ? "累計" : "各年度の値",
        ["indicator", _, "direction"] => Enum.TryParse<IndicatorDirection>(text, out var direction) ? direction.Word() : text,
        ["ancestors"] => string.Join('\n', Lines(text).Select(id => Item?.Ancestors.FirstOrDefault(ancestor => ancestor.Id == id)?.NumberedTitle ?? id)),
        _ => text,
    };

    public Task PrioritizeAsync(string itemId, bool isPriority) => SetFlagAsync(PlanField.Priority(itemId), isPriority);

    /// <summary>Sets a field that is ticked or not.</summary>
    public Task SetFlagAsync(PlanField field, bool isSet) => SaveOrTellAsync(field, PlanItemTexts.Flag(!isSet), PlanItemTexts.Flag(isSet));

    /// <summary>担当課, the main one first.</summary>
    public Task AssignAsync(IEnumerable<string> unitIds) => SaveOrTellAsync(PlanField.Units(Item!.Id), PlanItemTexts.Units(Item), string.Join('\n', unitIds));

    /// <summary>前の計画とのつながり.</summary>
    public Task ComeFromAsync(IEnumerable<string> itemIds) => SaveOrTellAsync(PlanField.Ancestors(Item!.Id), PlanItemTexts.Ancestors(Item), PlanItemTexts.Lines(itemIds));

    protected override bool IsText(string path) => new PlanField(path).Within.Split('/') switch
    {
        ["units" or "priority" or "ancestors" or "kind" or "parent"] or [.., "priority" or "cumulative" or "direction" or "baseline-year"] => false,
        _ => true,
    };

    private string NameOfUnit(string id) =>
        Units.FirstOrDefault(unit => unit.Id == id)?.Name ?? Item?.Units.FirstOrDefault(unit => unit.Id == id)?.Name ?? id;

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
