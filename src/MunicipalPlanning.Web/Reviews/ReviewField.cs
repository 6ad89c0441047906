using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Web.Reviews;

/// <summary>A field of the printed form, as one reads it.</summary>
/// <param name="Field">Its address on the paper.</param>
/// <param name="Label">重点事業① 取組の内容.</param>
/// <param name="Writable">The address under which its text is written, so that a 文案 can be taken over; null where it is no running text.</param>
/// <param name="LastYear">Last year's text; null if there is none.</param>
public sealed record ReviewField(SheetField Field, string Label, string Text, SheetField? Writable, string? LastYear)
{
    /// <summary>The plan items that it names, with their titles.</summary>
    public IReadOnlyList<(string ItemId, string Title)> PlanItems { get; init; } = [];
}
