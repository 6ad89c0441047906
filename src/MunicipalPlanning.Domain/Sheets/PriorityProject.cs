namespace MunicipalPlanning.Domain.Sheets;

/// <summary>今年度の重点事業: a project that a sheet picks; its text lives in the project's year.</summary>
public sealed class PriorityProject : Placed
{
    private PriorityProject()
    {
        ProjectId = MeasureText = "";
    }

    public PriorityProject(string projectId, PlanChoice measure)
        : this()
    {
        Id = Guid.CreateVersion7();
        ProjectId = Identifier.Require(projectId);
        ChooseMeasure(measure);
    }

    public Guid Id { get; private set; }

    public string ProjectId { get; private set; }

    public string? MeasureItemId { get; private set; }

    public string MeasureText { get; private set; }

    /// <summary>総合計画重点施策.</summary>
    public PlanChoice Measure => MeasureItemId is { } id ? PlanChoice.Item(id) : PlanChoice.Written(MeasureText);

    public void ChooseMeasure(PlanChoice measure) => (MeasureItemId, MeasureText) = (measure.ItemId, measure.Text);
}
