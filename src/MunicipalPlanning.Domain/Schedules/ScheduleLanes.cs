namespace MunicipalPlanning.Domain.Schedules;

/// <summary>Stacks the entries of a row in lanes, so that no two of one lane share a point of the axis.</summary>
public static class ScheduleLanes
{
    /// <summary>
    /// The lane of each entry in the order given, 0 on top: one below the lowest earlier entry that shares a point with it,
    /// else the first (the rule of the printed forms).
    /// </summary>
    public static IReadOnlyList<int> Assign(IReadOnlyList<ScheduleEntry> entries)
    {
        var lanes = new int[entries.Count];
        for (var i = 0; i < entries.Count; i++)
        {
            for (var earlier = 0; earlier < i; earlier++)
            {
                if (entries[earlier].Overlaps(entries[i]))
                    lanes[i] = Math.Max(lanes[i], lanes[earlier] + 1);
            }
        }
        return lanes;
    }
}
