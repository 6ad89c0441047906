using MunicipalPlanning.Application.Plans;

namespace MunicipalPlanning.Web.Tests.Plans;

/// <summary>Trees for tests: one line an item, indented by two spaces a level; its name is its identifier too.</summary>
internal static class PlanTreeBuilder
{
    public static IReadOnlyList<PlanNode> Tree(string lines)
    {
        var nodes = new List<PlanNode>();
        var above = new Stack<string>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var depth = (line.Length - line.TrimStart().Length) / 2;
            while (above.Count > depth)
                above.Pop();
            var parent = above.Count == 0 ? null : above.Peek();
            nodes.Add(new PlanNode(line.Trim(), parent, "", line.Trim(), depth, nodes.Count(node => node.ParentId == parent), false, 0));
            above.Push(line.Trim());
        }
        return [.. nodes.Select(node => node with { Children = nodes.Count(other => other.ParentId == node.Id) })];
    }

    public static PlanNode Named(this IReadOnlyList<PlanNode> nodes, string name) => nodes.First(node => node.Id == name);
}
