using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.Submissions;

public sealed partial class RemarkThread
{
    private bool _replies;
    private string _words = "";
    private string? _suggestion;
    private DateTimeOffset? _keptAt;

    [Parameter, EditorRequired]
    public RemarkView Remark { get; set; } = null!;

    /// <summary>What is stored of the field now.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>With what suggestions are compared; the text as it is now if not set.</summary>
    [Parameter]
    public string? Before { get; set; }

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

    /// <summary>Where unsent words are kept; null where the page keeps none.</summary>
    [CascadingParameter]
    public RemarkDrafts? Drafts { get; set; }

    private DateTimeOffset Now => Time.GetUtcNow();

    private string Name => $"{Remark.Kind.Word()}{Remark.Number}";

    private string ReplyId => $"reply-{Remark.Id:N}";

    private string Address => $"reply/{Remark.Id}";

    /// <summary>Whoever asked for a repair decides next whether it is done.</summary>
    private bool SolvesFirst => Remark is { Kind: RemarkKind.Remark, IsSolved: false };

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Drafts is null || await Drafts.FindAsync(Address) is not { } draft)
            return;
        (_replies, _words, _suggestion, _keptAt) = (true, draft.Text ?? "", draft.Suggestion, draft.At);
        StateHasChanged();
    }

    private void Reply(bool suggests) => (_replies, _suggestion) = (true, suggests ? Text : null);

    private async Task SendAsync()
    {
        if (OnReply is not null && await OnReply(new RemarkReply(_words, _suggestion == Text ? null : _suggestion)))
            await GiveUpAsync();
    }

    private Task GiveUpAsync()
    {
        (_replies, _words, _suggestion, _keptAt) = (false, "", null, null);
        return Drafts?.DropAsync(Address) ?? Task.CompletedTask;
    }
}
