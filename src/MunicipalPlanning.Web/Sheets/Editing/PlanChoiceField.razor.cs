using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Plans;

namespace MunicipalPlanning.Web.Sheets.Editing;

public sealed partial class PlanChoiceField
{
    private const string Written = "written";

    private bool _wantsToWrite;
    private RemarkKind? _begins;
    private bool _showsPlan;
    private PlanTextButton? _planButton;
    private string? _refusal;

    [CascadingParameter]
    public SheetDesk Desk { get; set; } = null!;

    [Parameter, EditorRequired]
    public SheetField Field { get; set; }

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The chosen item; null where words are written or nothing is.</summary>
    [Parameter, EditorRequired]
    public string? ItemId { get; set; }

    /// <summary>The title of the item, or the words.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>Which items are offered; all if not set.</summary>
    [Parameter]
    public Func<PlanItemForChoice, bool>? Filter { get; set; }

    [Parameter]
    public bool IsRequired { get; set; }

    private string Id => $"choice-{Field.Path.Replace('/', '-')}";

    private bool IsWritten => ItemId is null && (_wantsToWrite || Text.Length > 0);

    private IEnumerable<PlanForChoice> Plans => Desk.Plans.Where(plan => plan.Items.Any(Offers));

    private bool Offers(PlanItemForChoice item) => item.Id == ItemId || Filter is null || Filter(item);

    private async Task ClosePlanAsync()
    {
        _showsPlan = false;
        if (_planButton is not null)
            await _planButton.FocusAsync();
    }

    private async Task ChooseAsync(ChangeEventArgs change)
    {
        var value = (string)change.Value!;
        _wantsToWrite = value == Written;
        _refusal = null;
        if (_wantsToWrite)
            return;
        var old = PlanChoiceText.Write(ItemId is { } id ? PlanChoice.Item(id) : PlanChoice.Written(Text));
        var choice = value.Length == 0 ? PlanChoice.None : PlanChoice.Item(value);
        _refusal = await Desk.SaveAsync(Field, old, PlanChoiceText.Write(choice)) switch
        {
            FieldOutcome.Refused refused => refused.Message,
            FieldOutcome.Away => "いまデータベースにつながらないため、保存できませんでした。少し待ってから、もう一度選んでください。",
            _ => null,
        };
    }
}
