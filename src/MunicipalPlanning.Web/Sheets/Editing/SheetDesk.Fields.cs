using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Sheets.Rules;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Web.Sheets.Editing;

/// <summary>What holds for each field: whether it is open, what is asked for in it, who writes in it, what is wrong with it.</summary>
public sealed partial class SheetDesk
{
    /// <summary>Whether the points to repair and to check are listed, and marked at their fields.</summary>
    public bool ShowsPoints { get; private set; }

    /// <summary>What the rules found, read when a step is taken and as long as the points are shown.</summary>
    public IReadOnlyList<SheetFinding> Findings { get; private set; } = [];

    /// <summary>Points that the person has looked at and leaves as they are.</summary>
    public HashSet<string> LeftAsTheyAre { get; } = [];

    /// <summary>Why a field cannot be written; null if it can. A project's text lives once: where another unit owns it, it is written there.</summary>
    public string? WhyLocked(SheetField field) =>
        Sheet!.Access.Locked
        ?? (IsProjectText(field) && ProjectOf(field) is { OwnerUnitId.Length: > 0 } project && project.OwnerUnitId != UnitId ? $"文は{project.OwnerName}が書きます。" : null)
        ?? Sheet.Access.WhyLocked(field);

    public bool IsOpen(SheetField field) => WhyLocked(field) is null;

    /// <summary>記入要領 of the year, or the form's own sentence where the policy division wrote none.</summary>
    public string Help(SheetField field, string standard) =>
        field.Part is { } part && Sheet!.Program?.InstructionFor(part) is { Length: > 0 } instruction ? instruction : standard;

    /// <summary>Who else writes in a field now; null if nobody does.</summary>
    public PresentPerson? WriterOf(SheetField field) => WriterIn(field.Path);

    /// <summary>What must be repaired in a field, as far as the points are shown.</summary>
    public IReadOnlyList<string> ProblemsOn(SheetField field) =>
        ShowsPoints ? [.. Sheet!.Problems.Where(problem => problem.Field == field || (problem.Field.ProjectId == field.ProjectId && field.Covers(problem.Field) && field.Part == SheetPart.Schedule)).Select(problem => problem.Message)] : [];

    /// <summary>What is stored of a text; null if it is no text field, or gone.</summary>
    public string? TextOf(SheetField field) => field.Path.Split('/') switch
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

    public void HidePoints()
    {
        ShowsPoints = false;
        Show();
    }

    /// <summary>Reads the sheet by every rule, and shows what hinders and what is to be checked.</summary>
    public async Task ShowPointsAsync()
    {
        ShowsPoints = true;
        await ReloadAsync();
    }

    /// <summary>The same without showing it.</summary>
    public async Task FindAsync()
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
