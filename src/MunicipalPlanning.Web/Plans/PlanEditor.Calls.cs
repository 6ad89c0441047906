using Microsoft.JSInterop;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Web.Plans;

/// <summary>What only this page's script calls: the order of rows, words that become terms.</summary>
public sealed partial class PlanEditor
{
    /// <summary>A row of one of the lists was moved by key or mouse (js/row-order.js).</summary>
    [JSInvokable]
    public async Task MoveRowAsync(string list, string id, int index)
    {
        if (Guid.TryParse(id, out var rowId) && Enum.TryParse<PlanList>(list, out var rows))
            await Desk.MoveRowAsync(rows, rowId, index);
        else if (Desk.NodeOf(id) is { } node)
            await Desk.MoveItemAsync(node, new PlanPlace(node.ParentId, index));
    }

    /// <summary>用語にする: the word that is selected in a text; one that is a term already is shown.</summary>
    [JSInvokable]
    public async Task ExplainAsync(string word)
    {
        var known = Desk.Item?.Terms.FirstOrDefault(term => term.Term == word);
        if ((known?.Id ?? await Desk.AddTermAsync(word, "")) is { } id)
            GoTo(PlanField.TermMeaning(id));
    }
}
