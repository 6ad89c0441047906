using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Plans;

/// <summary>計画の構成: a plan with its tree, without the texts of the items.</summary>
/// <param name="Nodes">From above to below, in the order of the tree.</param>
public sealed record PlanOutline(
    string Id, string Name, PlanKind Kind, string? ParentId, FiscalYear? FirstYear, FiscalYear? LastYear, int CautionPercent, IReadOnlyList<string> Levels,
    IReadOnlyList<PlanNode> Nodes, IReadOnlyList<PlanTermView> Terms, IReadOnlyList<PlanChapterView> Chapters)
{
    /// <summary>What the plan calls a depth, 0 for the first; 項目 where it names none.</summary>
    public string LevelName(int depth) => depth < Levels.Count ? Levels[depth] : "項目";
}

/// <summary>An item in its plan's tree.</summary>
/// <param name="Depth">0 for the first level.</param>
/// <param name="Index">Its place among its neighbours, 0 for the first.</param>
/// <param name="Children">How many items stand right below it.</param>
public sealed record PlanNode(string Id, string? ParentId, string Number, string Title, int Depth, int Index, bool IsPriority, int Children)
{
    public string NumberedTitle => Number.Length == 0 ? Title : $"{Number} {Title}";
}

/// <summary>用語解説.</summary>
public sealed record PlanTermView(Guid Id, string Term, string Meaning);

/// <summary>本文の章.</summary>
/// <param name="Year">Null for a chapter of the plan itself.</param>
public sealed record PlanChapterView(Guid Id, string Title, FiscalYear? Year, string Text);
