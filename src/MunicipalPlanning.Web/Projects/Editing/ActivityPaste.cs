using System.Globalization;
using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Web.Schedules;

namespace MunicipalPlanning.Web.Projects.Editing;

/// <summary>A text that a paste changes.</summary>
/// <param name="Path">Within the record.</param>
public sealed record PastedText(string Path, string Old, string New);

/// <summary>A row that a paste adds.</summary>
public sealed record PastedRow(ProjectList List, ProjectRow Row);

/// <summary>Excelから貼り付け: cells spread over ②③ from one cell on, before anything is changed. From 活動名 on they may add rows.</summary>
/// <param name="Cells">Row by row as they were copied.</param>
/// <param name="Texts">What changes in rows that are there.</param>
/// <param name="Rows">What is added behind them.</param>
public sealed record ActivityPaste(IReadOnlyList<IReadOnlyList<PastedCell>> Cells, IReadOnlyList<PastedText> Texts, IReadOnlyList<PastedRow> Rows)
{
    public int Taken => Count(PastedCellKind.Taken) + Count(PastedCellKind.ReadAs);

    public int Refused => Count(PastedCellKind.Refused);

    /// <param name="path">The cell into which was pasted, within the record.</param>
    /// <param name="whyLocked">Why a field cannot be written; null if it can.</param>
    /// <returns>Null if the cell is none of ②③.</returns>
    public static ActivityPaste? Read(string text, ProjectView view, string path, Func<string, string?> whyLocked)
    {
        if (ColumnOf(path) is not { } column || path.Split('/') is not ["activity", var id, .. var rest])
            return null;
        var first = view.Activities.ToList().FindIndex(activity => activity.Id.ToString() == id);
        if (first < 0)
            return null;
        var output = rest is ["output", var outputId, _] ? view.Activities[first].Outputs.ToList().FindIndex(other => other.Id.ToString() == outputId) : 0;
        var cells = PastedCells.ReadPlaces(text).Select(row => row.Take((int)ActivityColumn.Settlement + 1 - (int)column).Select((cell, index) => PastedCell.Read(column + index, cell)).ToList()).ToList();
        return new ActivityPasteReading(view, whyLocked).Read(cells, column, first, Math.Max(output, 0));
    }

    private int Count(PastedCellKind kind) => Cells.Sum(row => row.Count(cell => cell.Kind == kind));

    private static ActivityColumn? ColumnOf(string path) => path.Split('/') switch
    {
        ["activity", _, "name" or "partner"] => ActivityColumn.Name,
        ["activity", _, "description"] => ActivityColumn.Description,
        ["activity", _, "budget"] => ActivityColumn.Budget,
        ["activity", _, "settlement"] => ActivityColumn.Settlement,
        ["activity", _, "output", _, "name" or "unit"] => ActivityColumn.Output,
        ["activity", _, "output", _, "target"] => ActivityColumn.Target,
        ["activity", _, "output", _, "next-target"] => ActivityColumn.NextTarget,
        ["activity", _, "output", _, "actual"] => ActivityColumn.Actual,
        _ => null,
    };
}
