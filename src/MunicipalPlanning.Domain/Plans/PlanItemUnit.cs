namespace MunicipalPlanning.Domain.Plans;

/// <summary>担当課: a unit in charge of a plan item; the first is the main one.</summary>
public sealed class PlanItemUnit : Placed
{
    private PlanItemUnit()
    {
        PlanItemId = UnitId = "";
    }

    internal PlanItemUnit(string planItemId, string unitId)
    {
        PlanItemId = planItemId;
        UnitId = unitId;
    }

    public string PlanItemId { get; private set; }

    public string UnitId { get; private set; }
}
