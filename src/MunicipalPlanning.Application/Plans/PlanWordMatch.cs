using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Plans;

/// <summary>Finds the items and plans that 計画等との関連 names in words: equal but for ・, numbers, width and white space.</summary>
internal sealed class PlanWordMatch
{
    private static readonly char[] Marks = [.. "・･-*•○●◎□■◇◆()[]「」『』.,、。:0123456789"];

    private readonly ILookup<string, string> _itemsOf;
    private readonly string _planId;
    private readonly string _planKey;

    public PlanWordMatch(PlanItemTree plan)
    {
        _planId = plan.Id;
        _planKey = Key(plan.Name);
        _itemsOf = plan.Items.SelectMany(item => new[] { Key(item.Title), Key(item.NumberedTitle) }.Distinct().Where(key => key.Length > 0).Select(key => (key, item.Id)))
            .ToLookup(pair => pair.key, pair => pair.Id);
    }

    /// <summary>The items that the relations of one sheet name.</summary>
    public IEnumerable<string> ItemsNamedBy(IEnumerable<PlanRelation> relations) =>
        relations.Where(relation => relation.PlanId == _planId || (relation.PlanId is null && NamesPlan(relation.Label)))
            .SelectMany(relation => relation.Lines).SelectMany(ItemsNamedIn).Distinct();

    public IEnumerable<string> ItemsNamedIn(string line) => _itemsOf[Key(line)];

    /// <summary>Whether a label or line is the plan's name.</summary>
    public bool NamesPlan(string text) => Key(text) == _planKey;

    private static string Key(string text) => SearchFolding.Fold(text).TrimStart(Marks);
}
