namespace MunicipalPlanning.Domain.Organization;

/// <summary>前身: one unit came from another in a reorganisation.</summary>
public sealed class UnitPredecessor
{
    private UnitPredecessor()
    {
        UnitId = PredecessorId = "";
    }

    internal UnitPredecessor(string unitId, string predecessorId)
    {
        if (unitId == predecessorId)
            throw new ArgumentException("A unit cannot come from itself.");
        UnitId = unitId;
        PredecessorId = predecessorId;
    }

    public string UnitId { get; private set; }

    public string PredecessorId { get; private set; }
}
