using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Submissions;

namespace MunicipalPlanning.Web.Reform.Editing;

/// <summary>Gives each page a desk of its own.</summary>
public sealed class ReformDeskFactory(ReformOpening opening, ReformEditing editing, ReformRows rows, RemarkTalk talk, SubmissionFlow flow, RefusalLog refusals)
{
    public ReformDesk Create() => new(opening, editing, rows, talk, flow, refusals);
}
