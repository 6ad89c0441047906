namespace MunicipalPlanning.Domain.Projects;

/// <summary>計画上の位置付け: a plan item that a project serves in a year.</summary>
public sealed class PlanLink : Placed
{
    private PlanLink()
    {
        PlanItemId = "";
    }

    internal PlanLink(Guid projectYearId, string planItemId)
    {
        ProjectYearId = projectYearId;
        PlanItemId = planItemId;
    }

    public Guid ProjectYearId { get; private set; }

    public string PlanItemId { get; private set; }
}
