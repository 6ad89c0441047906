namespace MunicipalPlanning.Application.Reviews;

/// <summary>読む順: the sheets of a year one after the other, those that wait first.</summary>
public sealed class ReviewQueue(IReadOnlyList<ReviewItem> items)
{
    public IReadOnlyList<ReviewItem> Items => items;

    public int Waiting => items.Count(item => item.IsWaiting);

    public ReviewItem? First => items is [var first, ..] ? first : null;

    /// <returns>1 for the first; 0 for a unit that is not among them.</returns>
    public int PositionOf(string unitId) => items.Index().FirstOrDefault(pair => pair.Item.UnitId == unitId, (-1, null!)).Index + 1;

    /// <returns>Null at the end.</returns>
    public ReviewItem? After(string unitId) => PositionOf(unitId) is > 0 and var position && position < items.Count ? items[position] : null;

    /// <returns>Null at the beginning.</returns>
    public ReviewItem? Before(string unitId) => PositionOf(unitId) is > 1 and var position ? items[position - 2] : null;

    /// <summary>The next one that waits: behind the unit's, or from the beginning again.</summary>
    public ReviewItem? NextWaiting(string unitId)
    {
        var position = PositionOf(unitId);
        return items.Skip(position).Concat(items.Take(position)).FirstOrDefault(item => item.IsWaiting && item.UnitId != unitId);
    }
}
