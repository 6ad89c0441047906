using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Reviews;
using MunicipalPlanning.Application.Submissions;

namespace MunicipalPlanning.Web.Reviews;

/// <summary>Makes the desk at which one person reads.</summary>
public sealed class ReviewDeskFactory(ReviewList list, ReviewOpening opening, SubmissionFlow flow, RemarkTalk talk, RefusalLog refusals)
{
    public ReviewDesk Create() => new(list, opening, flow, talk, refusals);
}
