using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Projects;

/// <summary>前身: a project goes on from another. Several predecessors are 統合, several successors 分割.</summary>
public sealed class ProjectSuccession
{
    private ProjectSuccession()
    {
        SuccessorId = PredecessorId = "";
    }

    internal ProjectSuccession(string successorId, string predecessorId, FiscalYear year) =>
        (SuccessorId, PredecessorId, Year) = (successorId, Identifier.Require(predecessorId), year);

    public string SuccessorId { get; private set; }

    public string PredecessorId { get; private set; }

    /// <summary>The first year of the successor in which it goes on.</summary>
    public FiscalYear Year { get; private set; }
}
