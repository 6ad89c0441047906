namespace MunicipalPlanning.Domain.Sheets;

/// <summary>関連する重点事業: one row, a measure of the plan and its project.</summary>
public sealed class RelatedProject : Placed
{
    private RelatedProject()
    {
        MeasureText = ProjectText = "";
    }

    public RelatedProject(PlanChoice measure, PlanChoice project)
        : this()
    {
        Id = Guid.CreateVersion7();
        ChooseMeasure(measure);
        ChooseProject(project);
    }

    public Guid Id { get; private set; }

    public string? MeasureItemId { get; private set; }

    public string MeasureText { get; private set; }

    public string? ProjectItemId { get; private set; }

    public string ProjectText { get; private set; }

    /// <summary>重点施策.</summary>
    public PlanChoice Measure => MeasureItemId is { } id ? PlanChoice.Item(id) : PlanChoice.Written(MeasureText);

    /// <summary>重点事業.</summary>
    public PlanChoice Project => ProjectItemId is { } id ? PlanChoice.Item(id) : PlanChoice.Written(ProjectText);

    public void ChooseMeasure(PlanChoice measure) => (MeasureItemId, MeasureText) = (measure.ItemId, measure.Text);

    public void ChooseProject(PlanChoice project) => (ProjectItemId, ProjectText) = (project.ItemId, project.Text);
}
