using System.Text.Json.Serialization;
using MunicipalPlanning.Application.Plans;

namespace MunicipalPlanning.Web.Plans.Editing;

/// <summary>Where an item of the tree comes to stand when it is moved by key or mouse.</summary>
public static class PlanTreeMoves
{
    /// <returns>Null where it cannot go further that way.</returns>
    public static PlanPlace? By(IReadOnlyList<PlanNode> nodes, PlanNode node, PlanMove move)
    {
        var neighbours = nodes.Where(other => other.ParentId == node.ParentId).ToList();
        return move switch
        {
            PlanMove.Up when node.Index > 0 => new PlanPlace(node.ParentId, node.Index - 1),
            PlanMove.Down when node.Index < neighbours.Count - 1 => new PlanPlace(node.ParentId, node.Index + 1),
            PlanMove.In when node.Index > 0 && neighbours[node.Index - 1] is var above => new PlanPlace(above.Id, above.Children),
            PlanMove.Out when nodes.FirstOrDefault(other => other.Id == node.ParentId) is { } parent => new PlanPlace(parent.ParentId, parent.Index + 1),
            _ => null,
        };
    }

    /// <summary>Dropped before or after another item, or into it as its last.</summary>
    public static PlanPlace To(PlanNode node, PlanNode target, PlanDrop drop)
    {
        if (drop == PlanDrop.Into)
            return new PlanPlace(target.Id, target.Children - (node.ParentId == target.Id ? 1 : 0));
        var index = target.Index + (drop == PlanDrop.After ? 1 : 0);
        // Its own place is free once it has been taken out.
        return new PlanPlace(target.ParentId, node.ParentId == target.ParentId && node.Index < index ? index - 1 : index);
    }
}

/// <summary>並べ替え (up, down) and 段を変える (in, out).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlanMove>))]
public enum PlanMove
{
    Up,
    Down,
    In,
    Out,
}

/// <summary>Where something is let go over an item.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlanDrop>))]
public enum PlanDrop
{
    Before,
    After,
    Into,
}
