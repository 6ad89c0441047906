using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Sheets.Rules;
using MunicipalPlanning.Application.Submissions;

namespace MunicipalPlanning.Web.Sheets.Editing;

/// <summary>Gives each page a desk of its own.</summary>
public sealed class SheetDeskFactory(SheetOpening opening, SheetEditing editing, SheetArranging arranging, SheetPicking picking, ScheduleArranging schedules, PlanChoices planChoices, RemarkTalk talk, SubmissionFlow flow, SheetFindings findings, RefusalLog refusals)
{
    public SheetDesk Create() => new(opening, editing, arranging, picking, schedules, planChoices, talk, flow, findings, refusals);
}
