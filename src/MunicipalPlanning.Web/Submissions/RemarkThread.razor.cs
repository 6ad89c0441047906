using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Submissions;

namespace MunicipalPlanning.Web.Submissions;

public sealed partial class RemarkThread
{
    private bool _replies;
    private string _words = "";
    private string _suggestion = "";

    [Parameter, EditorRequired]
    public RemarkView Remark { get; set; } = null!;

    /// <summary>What is stored of the field now, with which suggestions are compared.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>A stored text as people read it; a choice is stored by its id.</summary>
    [Parameter]
    public Func<string, string> InWords { get; set; } = text => text;

    [Parameter]
    public bool MayAnswer { get; set; }

    [Parameter]
    public bool MaySolve { get; set; }

    /// <summary>Whether the suggestion can be taken over with one click.</summary>
    [Parameter]
    public bool MayAdopt { get; set; }

    /// <summary>Whether a reply may carry a suggested wording.</summary>
    [Parameter]
    public bool OffersSuggestion { get; set; }

    /// <summary>Answers whether it was sent; if not, the words stay.</summary>
    [Parameter]
    public Func<RemarkReply, Task<bool>>? OnReply { get; set; }

    [Parameter]
    public EventCallback<bool> OnSolve { get; set; }

    [Parameter]
    public EventCallback OnAdopt { get; set; }

    /// <summary>自分で直す: leads to the field.</summary>
    [Parameter]
    public EventCallback OnWrite { get; set; }

    private DateTimeOffset Now => Time.GetUtcNow();

    private string Name => $"{Remark.Kind.Word()}{Remark.Number}";

    private string ReplyId => $"reply-{Remark.Id:N}";

    private void Reply() => (_replies, _suggestion) = (true, Text);

    private async Task SendAsync()
    {
        var suggestion = OffersSuggestion && _suggestion != Text ? _suggestion : null;
        if (OnReply is not null && await OnReply(new RemarkReply(_words, suggestion)))
            (_replies, _words) = (false, "");
    }
}
