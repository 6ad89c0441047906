namespace MunicipalPlanning.Domain.Plans;

/// <summary>前の計画とのつながり: a plan item goes on from one of an earlier plan.</summary>
public sealed class PlanItemAncestor
{
    private PlanItemAncestor()
    {
        PlanItemId = AncestorId = "";
    }

    internal PlanItemAncestor(string planItemId, string ancestorId)
    {
        if (planItemId == ancestorId)
            throw new ArgumentException("A plan item cannot come from itself.");
        PlanItemId = planItemId;
        AncestorId = ancestorId;
    }

    public string PlanItemId { get; private set; }

    public string AncestorId { get; private set; }
}
