using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Sheets.Rules;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Submissions;

namespace MunicipalPlanning.Web.Sheets.Editing;

/// <summary>What holds for each field: whether it is open, what is asked for in it, who writes in it, what is wrong with it.</summary>
public sealed partial class SheetDesk
{
    /// <summary>What the rules found, read when a step is taken and as long as the points are shown.</summary>
    public IReadOnlyList<SheetFinding> Findings { get; private set; } = [];

    public override EditedForm? Form => Sheet is not { } sheet ? null : new EditedForm(
        sheet.Submission, sheet.Subject, UnitId, View.UnitName, sheet.Program, sheet.Access.Locked, sheet.Access.Asked.Count > 0, false,
        sheet.Completeness, sheet.Problems, sheet.LastChanges.Count == 0 ? null : sheet.LastChanges.Values.Max(change => change.At), sheet.Steps, sheet.Remarks);

    public override IReadOnlyList<FormPoint> Points => SheetPoints.Of(Sheet!, Findings);

    protected override YearProgram? Program => Sheet?.Program;

    /// <summary>Why a field cannot be written; null if it can. A project's text lives once: where another unit owns it, it is written there.</summary>
    public override string? WhyLocked(SheetField field) =>
        Sheet!.Access.Locked
        ?? (IsProjectText(field) && ProjectOf(field) is { OwnerUnitId.Length: > 0 } project && project.OwnerUnitId != UnitId ? $"文は{project.OwnerName}が書きます。" : null)
        ?? Sheet.Access.WhyLocked(field);

    public override LastChange? LastChangeOf(SheetField field) => Sheet!.LastChanges.GetValueOrDefault(field.Path);

    public override string HistoryOf(SheetField field) => $"sheets/{Year}/{UnitId}/history?field={Uri.EscapeDataString(field.Path)}";

    /// <summary>What is stored of a text; null if it is no text field, or gone.</summary>
    public override string? TextOf(SheetField field) => field.Path.Split('/') switch
    {
        ["goal"] => View.Goal,
        ["role"] => View.Role,
        ["relation", var id, var part] when View.PlanRelations.FirstOrDefault(relation => relation.Id.ToString() == id) is { } relation => part == "label" ? relation.Label : string.Join('\n', relation.Lines),
        ["project", _, "name"] => ProjectOf(field)?.Name,
        ["project", _, "outline"] => ProjectOf(field)?.Outline,
        ["project", _, "measure"] when ProjectOf(field) is { } project => PlanChoiceText.Write(ChoiceOf(project.MeasureItemId, project.Measure)),
        ["project", _, "row", _] => RowText(field),
        _ => null,
    };

    public override async Task FindAsync()
    {
        try
        {
            Findings = await findings.ForAsync(Year, UnitId, CancellationToken.None);
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            IsAway = true;
        }
    }

    public PriorityProjectView? ProjectOf(SheetField field) => View.PriorityProjects.FirstOrDefault(project => project.ProjectId == field.ProjectId);

    private static bool IsProjectText(SheetField field) => field.ProjectId is not null && (field.Part is SheetPart.Outline or SheetPart.Schedule || field.Path.EndsWith("/name", StringComparison.Ordinal));
}
