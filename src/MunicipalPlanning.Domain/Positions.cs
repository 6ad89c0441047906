namespace MunicipalPlanning.Domain;

/// <summary>A member of an ordered list that is stored in a table.</summary>
public abstract class Placed
{
    /// <summary>0 for the first of its list.</summary>
    public int Position { get; internal set; }
}

internal static class Positions
{
    /// <summary>The members in their order; the database returns them in any.</summary>
    public static IReadOnlyList<T> InOrder<T>(this List<T> members)
        where T : Placed
    {
        members.Sort((one, other) => one.Position.CompareTo(other.Position));
        return members;
    }

    public static void Append<T>(this List<T> members, T member)
        where T : Placed
    {
        member.Position = members.Count == 0 ? 0 : members.Max(other => other.Position) + 1;
        members.Add(member);
    }

    /// <param name="index">Its place, 0 for the first; beyond the end means last.</param>
    public static void InsertAt<T>(this List<T> members, T member, int index)
        where T : Placed
    {
        members.Append(member);
        members.MoveTo(member, index);
    }

    public static void Replace<T>(this List<T> members, IEnumerable<T> others)
        where T : Placed
    {
        members.Clear();
        foreach (var other in others)
            members.Append(other);
    }

    /// <param name="index">The new place, 0 for the first; beyond the end means last.</param>
    public static void MoveTo<T>(this List<T> members, T member, int index)
        where T : Placed
    {
        members.InOrder();
        members.Remove(member);
        members.Insert(Math.Clamp(index, 0, members.Count), member);
        for (var i = 0; i < members.Count; i++)
            members[i].Position = i;
    }
}
