namespace MunicipalPlanning.Domain.Sheets;

/// <summary>A plan item chosen from a plan, or words written instead; never both.</summary>
public readonly record struct PlanChoice
{
    private PlanChoice(string? itemId, string text) => (ItemId, Text) = (itemId, text);

    public static PlanChoice None { get; } = new(null, "");

    public string? ItemId { get; }

    /// <summary>The words; empty where an item is chosen or nothing is written.</summary>
    public string Text { get; }

    public bool IsEmpty => ItemId is null && string.IsNullOrEmpty(Text);

    public static PlanChoice Item(string itemId) => new(Identifier.Require(itemId), "");

    public static PlanChoice Written(string text) => new(null, TextLimits.Require(text, TextLimits.Line));
}
