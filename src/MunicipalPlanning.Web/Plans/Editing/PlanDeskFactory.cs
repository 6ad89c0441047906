using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Plans;

namespace MunicipalPlanning.Web.Plans.Editing;

/// <summary>Gives each page a desk of its own.</summary>
public sealed class PlanDeskFactory(PlanOutlines outlines, PlanItemOpening opening, PlanEditing editing, PlanRows rows, PlanArranging arranging, PlanRemoval removal, PlanUses uses, UnitList units, TimeProvider time, RefusalLog refusals)
{
    public PlanDesk Create() => new(outlines, opening, editing, rows, arranging, removal, uses, units, time, refusals);
}
