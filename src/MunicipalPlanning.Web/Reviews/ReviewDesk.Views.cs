using MunicipalPlanning.Application.Reviews;
using MunicipalPlanning.Documents.Sheets;

namespace MunicipalPlanning.Web.Reviews;

/// <summary>How the paper is shown, and with what it is compared.</summary>
public sealed partial class ReviewDesk
{
    private PaperView _view;
    private PaperView _viewAgain = PaperView.SinceReturn;

    /// <summary>Against the moment of the last 差戻し; null if there was none.</summary>
    public SheetComparison? SinceReturn { get; private set; }

    /// <summary>Against last year; null if there is no sheet.</summary>
    public SheetComparison? SinceLastYear { get; private set; }

    /// <summary>As last chosen; what was handed in again has a choice of its own, at first its changes.</summary>
    public PaperView View => (Review!.IsAgain ? _viewAgain : _view) switch
    {
        PaperView.SinceReturn when SinceReturn is not null => PaperView.SinceReturn,
        PaperView.SinceLastYear when SinceLastYear is not null => PaperView.SinceLastYear,
        _ => PaperView.AsItIs,
    };

    public void Show(PaperView view) => (_view, _viewAgain) = Review!.IsAgain ? (_view, view) : (view, _viewAgain);

    private void Compare(SheetForReview review)
    {
        SinceReturn = review.AsReturned is { } returned ? SheetComparison.Of(returned, review.View) : null;
        SinceLastYear = review.Sheet.LastYear is { } last ? SheetComparison.Of(last, review.View, marksSame: true) : null;
    }
}
