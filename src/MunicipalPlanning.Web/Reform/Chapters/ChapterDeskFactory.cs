using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Reform;

namespace MunicipalPlanning.Web.Reform.Chapters;

/// <summary>Gives each page a desk of its own.</summary>
public sealed class ChapterDeskFactory(ReformReports reports, PlanEditing plans, PlanRows rows, ReformEditing items, ReformChapters chapters, RefusalLog refusals)
{
    public ChapterDesk Create() => new(reports, plans, rows, items, chapters, refusals);
}
