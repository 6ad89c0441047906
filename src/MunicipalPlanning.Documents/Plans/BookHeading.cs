using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace MunicipalPlanning.Documents.Plans;

/// <summary>見出し of any level: a plan's tree may be deeper than the six that HTML has, then the deepest ones share the last.</summary>
public sealed class BookHeading : ComponentBase
{
    private const int Lowest = 6;

    /// <summary>1 is the book's own title.</summary>
    [Parameter, EditorRequired]
    public int Level { get; set; }

    [Parameter]
    public string? Class { get; set; }

    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, $"h{Math.Min(Level, Lowest)}");
        builder.AddAttribute(1, "class", Class);
        builder.AddContent(2, ChildContent);
        builder.CloseElement();
    }
}
