using Microsoft.JSInterop;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Plans;

/// <summary>What the page's script calls: fields that save themselves, undo, the order of rows, words that become terms.</summary>
public sealed partial class PlanEditor
{
    [JSInvokable]
    public async Task<FieldAnswer> SaveFieldAsync(string path, string old, string text) => FieldAnswer.Of(await Desk.SaveAsync(path, old, text), time);

    [JSInvokable]
    public Task UndoAsync() => Desk.History.UndoAsync();

    [JSInvokable]
    public Task RedoAsync() => Desk.History.RedoAsync();

    /// <summary>In which field the person writes, for others to see; empty for none.</summary>
    [JSInvokable]
    public Task WritingAsync(string path) => _watch?.WriteAsync(path) ?? Task.CompletedTask;

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
