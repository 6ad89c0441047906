using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Domain.Sheets;

/// <summary>組織マネジメントシート: what a unit sets out to do in a year, and the projects it picks for it.</summary>
public sealed class ManagementSheet
{
    /// <summary>More rows or projects than the form could print.</summary>
    public const int MostRows = 100;

    private readonly List<PlanRelation> _planRelations = [];
    private readonly List<RelatedProject> _relatedProjects = [];
    private readonly List<PriorityProject> _priorityProjects = [];

    private ManagementSheet()
    {
        UnitId = Goal = Role = "";
        Submission = null!;
    }

    public ManagementSheet(FiscalYear year, string unitId)
        : this()
    {
        Id = Guid.CreateVersion7();
        Year = year;
        UnitId = Identifier.Require(unitId);
        Submission = new Submission(SubmissionForm.ManagementSheet, RecordOf(year, UnitId), year, UnitId);
    }

    public Guid Id { get; private set; }

    public FiscalYear Year { get; private set; }

    public string UnitId { get; private set; }

    /// <summary>Its way to publication.</summary>
    public Submission Submission { get; private set; }

    public SubmissionState State => Submission.State;

    /// <summary>組織目標.</summary>
    public string Goal { get; private set; }

    /// <summary>組織の業務内容と果たすべき役割.</summary>
    public string Role { get; private set; }

    public IReadOnlyList<PlanRelation> PlanRelations => _planRelations.InOrder();

    public IReadOnlyList<RelatedProject> RelatedProjects => _relatedProjects.InOrder();

    public IReadOnlyList<PriorityProject> PriorityProjects => _priorityProjects.InOrder();

    /// <summary>The name under which the log, remarks and presence know the sheet.</summary>
    public static string RecordOf(FiscalYear year, string unitId) => $"sheet/{year}/{unitId}";

    public void WriteGoal(string goal) => Goal = TextLimits.Require(goal, TextLimits.Paragraphs);

    public void WriteRole(string role) => Role = TextLimits.Require(role, TextLimits.Paragraphs);

    public void Relate(PlanRelation relation) => Add(_planRelations, relation);

    public void Unrelate(PlanRelation relation) => _planRelations.Remove(relation);

    public void Move(PlanRelation relation, int index) => _planRelations.MoveTo(relation, index);

    public void Join(RelatedProject related) => Add(_relatedProjects, related);

    public void Leave(RelatedProject related) => _relatedProjects.Remove(related);

    public void Move(RelatedProject related, int index) => _relatedProjects.MoveTo(related, index);

    /// <exception cref="InvalidOperationException">The sheet has picked this project already.</exception>
    public void Pick(PriorityProject pick)
    {
        if (FindPick(pick.ProjectId) is not null)
            throw new InvalidOperationException($"{pick.ProjectId} is picked already.");
        Add(_priorityProjects, pick);
    }

    /// <summary>はずす: the project stays, this sheet no longer shows it.</summary>
    public void Drop(PriorityProject pick) => _priorityProjects.Remove(pick);

    public void Move(PriorityProject pick, int index) => _priorityProjects.MoveTo(pick, index);

    public PriorityProject? FindPick(string projectId) => _priorityProjects.Find(pick => pick.ProjectId == projectId);

    /// <summary>Takes over from last year's sheet what this year begins with; the projects are picked one by one.</summary>
    public void CarryForwardFrom(ManagementSheet last)
    {
        WriteGoal(last.Goal);
        WriteRole(last.Role);
        foreach (var relation in last.PlanRelations)
            Relate(relation.Copy());
        foreach (var related in last.RelatedProjects)
            Join(new RelatedProject(related.Measure, related.Project));
    }

    /// <summary>Empties the sheet before it is written anew as a whole.</summary>
    public void Clear()
    {
        (Goal, Role) = ("", "");
        _planRelations.Clear();
        _relatedProjects.Clear();
        _priorityProjects.Clear();
    }

    private static void Add<T>(List<T> members, T member)
        where T : Placed
    {
        if (members.Count >= MostRows)
            throw new ArgumentException($"A list of a sheet holds at most {MostRows} rows.");
        members.Append(member);
    }
}
