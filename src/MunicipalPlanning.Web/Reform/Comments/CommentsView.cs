using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Web.Reform.Comments;

/// <summary>Which form of 委員会の意見 is open; it stands in the address, so that a refused form is drawn again in its place.</summary>
/// <param name="ItemId">For <see cref="CommentsAction.Add"/>, and where something was just done.</param>
/// <param name="CommentId">For the others.</param>
/// <param name="IsFromMeeting">The person came from the meeting's screen of the item, and goes back there.</param>
public sealed record CommentsView(CommentsAction Action, string? ItemId, Guid? CommentId, bool IsFromMeeting)
{
    private const string Meeting = "meeting";

    /// <summary>What was done just now, for the page to say.</summary>
    public string Done { get; init; } = "";

    public static CommentsView Nothing { get; } = new(CommentsAction.None, null, null, false);

    public static CommentsView Read(string? action, string? item, string? comment, string? from) => new(
        Enum.TryParse<CommentsAction>(action, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : CommentsAction.None,
        item, Guid.TryParse(comment, out var id) ? id : null, from == Meeting);

    /// <summary>From the meeting's screen of an item; with an open form for those who may write one.</summary>
    public static CommentsView FromMeeting(string itemId, bool mayComment) => new(mayComment ? CommentsAction.Add : CommentsAction.None, itemId, null, true);

    public CommentsView Adding(string itemId) => this with { Action = CommentsAction.Add, ItemId = itemId, CommentId = null };

    public CommentsView To(CommentsAction action, Guid commentId) => this with { Action = action, CommentId = commentId };

    public CommentsView Closed() => this with { Action = CommentsAction.None, CommentId = null };

    /// <param name="place">The item at which the page opens.</param>
    public string AddressIn(string planId, FiscalYear year, string place)
    {
        var asked = new[] { ("do", Action == CommentsAction.None ? "" : Action.ToString().ToLowerInvariant()), ("item", Action == CommentsAction.Add || IsFromMeeting || Done.Length > 0 ? ItemId ?? "" : ""), ("comment", CommentId?.ToString() ?? ""), ("from", IsFromMeeting ? Meeting : ""), ("done", Done) }
            .Where(pair => pair.Item2.Length > 0).Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}").ToList();
        return $"{ReformAddress.Comments(planId, year)}{(asked.Count > 0 ? "?" : "")}{string.Join('&', asked)}#item-{Uri.EscapeDataString(place)}";
    }
}

/// <summary>What one does to a comment.</summary>
public enum CommentsAction
{
    /// <summary>Nothing: reading.</summary>
    None,

    /// <summary>意見を加える.</summary>
    Add,

    /// <summary>意見を直す.</summary>
    Edit,

    /// <summary>対応を書く.</summary>
    Answer,

    /// <summary>意見を消す.</summary>
    Remove,
}
