using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Reform;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Reform.Comments;

/// <summary>委員会の意見 of a plan's year, item by item; one form at a time is open in its place.</summary>
public sealed partial class CommentsPage
{
    // Two texts of the greatest length, as a form writes them.
    private const int LargestForm = 1024 * 1024;

    private const string Written = "written";
    private const string Removed = "removed";

    private Person _person = null!;
    private ReformReportView? _report;
    private IReadOnlySet<string> _answerable = new HashSet<string>();
    private CommentsView _view = CommentsView.Nothing;
    private CommentEntry _entry = CommentEntry.Empty;
    private bool _mayComment;
    private string _fault = "";
    private string _orphan = "";

    [Parameter]
    public string PlanId { get; set; } = "";

    [Parameter]
    public int Start { get; set; }

    [SupplyParameterFromQuery(Name = "do")]
    public string? Do { get; set; }

    [SupplyParameterFromQuery(Name = "item")]
    public string? Item { get; set; }

    [SupplyParameterFromQuery(Name = "comment")]
    public string? Comment { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    /// <summary>What was done just now.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [Inject]
    internal ReformReports Reports { get; set; } = null!;

    [Inject]
    internal CommitteeComments Comments { get; set; } = null!;

    [Inject]
    internal TimeProvider Time { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    private string Back => _view is { IsFromMeeting: true, ItemId: { } itemId } ? ReformAddress.Meeting(PlanId, _report!.Year, itemId) : ReformAddress.Years(PlanId, _report!.Year);

    /// <summary>Those with comments; for who may write some every item.</summary>
    private IReadOnlyList<ReformItem> Shown => [.. _report!.Items.Where(item => _mayComment || _report.CommentsOn(item).Count > 0)];

    protected override async Task OnInitializedAsync()
    {
        _person = Http.User.ToPerson();
        _report = FiscalYear.IsValid(Start) ? await Reports.FindAsync(PlanId, new FiscalYear(Start), Http.RequestAborted) : null;
        if (_report is null)
        {
            Navigation.NotFound();
            return;
        }
        _mayComment = CommitteeComments.MayComment(_person);
        _answerable = await Comments.AnswerableAsync(_person, PlanId, Http.RequestAborted);
        _view = CommentsView.Read(Do, Item, Comment, From);
        _entry = _view.Action == CommentsAction.Add
            ? CommentEntry.After(_report.Items.SelectMany(_report.CommentsOn).MaxBy(comment => comment.Id))
            : Find(_view.CommentId) is var (_, comment) ? CommentEntry.Of(comment) : CommentEntry.Empty;
    }

    /// <summary>The item to which the open form belongs; null if it, or the comment, is no longer there.</summary>
    private string? Target => _view.Action == CommentsAction.Add ? _report!.Items.FirstOrDefault(item => item.Source.Id == _view.ItemId)?.Source.Id : Find(_view.CommentId)?.Item.Source.Id;

    private (ReformItem Item, CommitteeComment Comment)? Find(Guid? commentId) =>
        _report!.Items.SelectMany(item => _report.CommentsOn(item), (item, comment) => ((ReformItem Item, CommitteeComment Comment)?)(item, comment)).FirstOrDefault(pair => pair!.Value.Comment.Id == commentId);

    private bool IsAddingTo(ReformItem item) => _view.Action == CommentsAction.Add && _view.ItemId == item.Source.Id;

    private async Task SaveAsync()
    {
        _entry = CommentEntry.Read(Http.Request.Form);
        try
        {
            var outcome = Target is { } itemId ? await WriteAsync(itemId, _view.CommentId ?? Guid.Empty) : CommentOutcome.Gone;
            if (outcome.IsWritten)
                Navigation.NavigateTo((_view.Closed() with { ItemId = Target, Done = _view.Action == CommentsAction.Remove ? Removed : Written }).AddressIn(PlanId, _report!.Year, Target!));
            else if (outcome.IsGone)
                _orphan = _view.Action == CommentsAction.Answer ? _entry.Answer : _entry.Written.Text;
            else
                (_entry, _fault) = (_entry.Refused(outcome, Time.GetUtcNow()), "＊の付いたところを直して、もう一度保存してください。");
        }
        catch (ReformRefusedException refused)
        {
            _fault = refused.Message;
        }
    }

    private async Task<CommentOutcome> WriteAsync(string itemId, Guid commentId)
    {
        var (year, stop) = (_report!.Year, Http.RequestAborted);
        switch (_view.Action)
        {
            case CommentsAction.Add:
                return await Comments.AddAsync(_person, itemId, year, _entry.Written, stop);
            case CommentsAction.Edit:
                return await Comments.ChangeAsync(_person, itemId, year, commentId, _entry.Seen, _entry.Written, stop);
            case CommentsAction.Answer:
                return await Comments.AnswerAsync(_person, itemId, year, commentId, _entry.SeenAnswer, _entry.Answer, stop);
            default:
                await Comments.RemoveAsync(_person, itemId, year, commentId, stop);
                return CommentOutcome.Written;
        }
    }
}
