using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Submissions;

namespace MunicipalPlanning.Web.Projects.Editing;

/// <summary>Gives each page a desk of its own.</summary>
public sealed class ProjectDeskFactory(ProjectOpening opening, ProjectEditing editing, ProjectRows rows, ReviewSheets reviewSheets, PlanChoices planChoices, RemarkTalk talk, SubmissionFlow flow, RefusalLog refusals)
{
    public ProjectDesk Create() => new(opening, editing, rows, reviewSheets, planChoices, talk, flow, refusals);
}
