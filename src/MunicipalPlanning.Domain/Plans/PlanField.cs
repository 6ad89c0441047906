using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Plans;

/// <summary>計画の欄: the address of one field of a plan or of one of its items, the same in the form, in drafts and in the change log.</summary>
/// <param name="Path"><c>name</c>, <c>term/ID/meaning</c>, <c>item/ID/policy</c>, <c>item/ID/indicator/ID/2026/target</c> …</param>
public readonly record struct PlanField(string Path)
{
    public static PlanField Name { get; } = new("name");

    /// <summary>種別, as the word of <see cref="PlanKind"/>.</summary>
    public static PlanField Kind { get; } = new("kind");

    /// <summary>上位計画, as its identifier.</summary>
    public static PlanField Parent { get; } = new("parent");

    public static PlanField FirstYear { get; } = new("first-year");

    public static PlanField LastYear { get; } = new("last-year");

    /// <summary>階層の呼び名, one a line.</summary>
    public static PlanField Levels { get; } = new("levels");

    /// <summary>注意の下限, in percent.</summary>
    public static PlanField Caution { get; } = new("caution");

    public static PlanField TermName(Guid id) => new($"term/{id}/term");

    public static PlanField TermMeaning(Guid id) => new($"term/{id}/meaning");

    public static PlanField ChapterTitle(Guid id) => new($"chapter/{id}/title");

    public static PlanField ChapterText(Guid id) => new($"chapter/{id}/text");

    public static PlanField Number(string itemId) => new($"item/{itemId}/number");

    public static PlanField Title(string itemId) => new($"item/{itemId}/title");

    /// <summary>重点: <c>1</c> or nothing.</summary>
    public static PlanField Priority(string itemId) => new($"item/{itemId}/priority");

    /// <summary>担当課, as identifiers, one a line, the main one first.</summary>
    public static PlanField Units(string itemId) => new($"item/{itemId}/units");

    public static PlanField UnitsText(string itemId) => new($"item/{itemId}/units-text");

    public static PlanField Policy(string itemId) => new($"item/{itemId}/policy");

    /// <summary>前の計画とのつながり, as identifiers, one a line.</summary>
    public static PlanField Ancestors(string itemId) => new($"item/{itemId}/ancestors");

    public static PlanField Issue(string itemId, Guid id) => new($"item/{itemId}/issue/{id}");

    public static PlanField ActionNumber(string itemId, Guid id) => new($"item/{itemId}/action/{id}/number");

    public static PlanField ActionText(string itemId, Guid id) => new($"item/{itemId}/action/{id}/text");

    public static PlanField ActionPriority(string itemId, Guid id) => new($"item/{itemId}/action/{id}/priority");

    /// <param name="part"><c>name</c>, <c>definition</c>, <c>unit</c>, <c>direction</c>, <c>cumulative</c>, <c>note</c>, <c>baseline</c> or <c>baseline-year</c>.</param>
    public static PlanField Indicator(string itemId, Guid id, string part) => new($"item/{itemId}/indicator/{id}/{part}");

    public static PlanField Target(string itemId, Guid indicatorId, FiscalYear year) => new($"item/{itemId}/indicator/{indicatorId}/{year}/target");

    public static PlanField Actual(string itemId, Guid indicatorId, FiscalYear year) => new($"item/{itemId}/indicator/{indicatorId}/{year}/actual");

    /// <summary>The item that a field belongs to; null for a field of the plan itself.</summary>
    public string? ItemId => Path.Split('/') is ["item", var id, ..] ? id : null;

    /// <summary>The field within its item or plan, as the log keeps it.</summary>
    public string Within => ItemId is { } id ? Path[("item/".Length + id.Length + 1)..] : Path;

    public override string ToString() => Path;
}
