using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Application.Exchange.Format;

/// <summary>The words that stand for choices in a file.</summary>
internal static class ExchangeWords
{
    public static readonly WordTable<UnitKind> UnitKinds = new(
        ("department", UnitKind.Department), ("section", UnitKind.Section));

    public static readonly WordTable<PlanKind> PlanKinds = new(
        ("basicConcept", PlanKind.BasicConcept),
        ("basicPlan", PlanKind.BasicPlan),
        ("individualPlan", PlanKind.IndividualPlan),
        ("reformPlan", PlanKind.ReformPlan));

    public static readonly WordTable<ScheduleEntryKind> EntryKinds = new(
        ("arrow", ScheduleEntryKind.Arrow), ("text", ScheduleEntryKind.Text));

    public static readonly WordTable<Rating> Ratings = new(
        ("A", Rating.A), ("B", Rating.B), ("C", Rating.C), ("excluded", Rating.Excluded));

    public static readonly WordTable<IndicatorDirection> Directions = new(
        ("up", IndicatorDirection.Up),
        ("down", IndicatorDirection.Down),
        ("keep", IndicatorDirection.Keep),
        ("atMost", IndicatorDirection.AtMost),
        ("atLeast", IndicatorDirection.AtLeast));

    public static readonly WordTable<RoomForImprovement> RoomsForImprovement = new(
        ("cost", RoomForImprovement.Cost),
        ("activity", RoomForImprovement.Activity),
        ("outcome", RoomForImprovement.Outcome),
        ("other", RoomForImprovement.Other));
}

/// <summary>One choice's words, in both directions.</summary>
internal sealed class WordTable<T>(params (string Word, T Value)[] entries)
    where T : struct, Enum
{
    public IEnumerable<string> All => entries.Select(entry => entry.Word);

    public string this[T value] => Array.Find(entries, entry => entry.Value.Equals(value)).Word
        ?? throw new ArgumentOutOfRangeException(nameof(value), value, "The exchange format has no word for this value.");

    public T? Find(string word)
    {
        foreach (var (known, value) in entries)
        {
            if (known == word)
                return value;
        }
        return null;
    }
}
