using System.Globalization;
using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Web.Projects.Editing;

/// <summary>Lays pasted cells over the activities and their outputs.</summary>
internal sealed class ActivityPasteReading(ProjectView view, Func<string, string?> whyLocked)
{
    private const string NoRow = "貼り付け先の行がありません。活動名の欄から貼り付けると、行が増えます。";
    private const string SecondLine = "同じ活動の2つ目の指標の行です。ここには入りません。";

    private static readonly ActivityColumn[] OfOutput = [ActivityColumn.Output, ActivityColumn.Target, ActivityColumn.NextTarget, ActivityColumn.Actual];

    private readonly List<PastedText> _texts = [];
    private readonly List<(int Activity, Dictionary<string, string> Parts)> _newActivities = [];
    private readonly List<(int Activity, int Output, Dictionary<string, string> Parts)> _newOutputs = [];

    /// <param name="activity">The activity of the cell into which was pasted, 0 for the first.</param>
    /// <param name="output">Its output.</param>
    public ActivityPaste Read(IReadOnlyList<List<PastedCell>> cells, ActivityColumn column, int activity, int output)
    {
        var places = column == ActivityColumn.Name ? ByName(cells, activity)
            : cells.All(row => row.All(cell => !OfOutput.Contains(cell.Column) && cell.Kind != PastedCellKind.Empty)) ? cells.Select((_, index) => ((int, int)?)(activity + index, 0)).ToList()
            : ByLine(cells.Count, activity, OfOutput.Contains(column) ? output : 0);
        var read = cells.Select((row, line) => (IReadOnlyList<PastedCell>)[.. row.Select(cell => Lay(cell, places[line], column == ActivityColumn.Name))]).ToList();
        return new ActivityPaste(read, _texts, [.. NewRows()]);
    }

    /// <summary>A line with a name is the next activity, one without it another output of the same.</summary>
    private static List<(int Activity, int Output)?> ByName(IReadOnlyList<List<PastedCell>> cells, int activity)
    {
        var (at, output) = (activity - 1, -1);
        return [.. cells.Select(row =>
        {
            (at, output) = row[0].Kind == PastedCellKind.Empty && at >= activity ? (at, output + 1) : (at + 1, 0);
            return ((int, int)?)(at, output);
        })];
    }

    /// <summary>The lines of the screen from one on; null below the last.</summary>
    private List<(int Activity, int Output)?> ByLine(int count, int activity, int output)
    {
        var lines = view.Activities.SelectMany((each, index) => Enumerable.Range(0, Math.Max(1, each.Outputs.Count)).Select(line => (index, line))).ToList();
        var first = lines.IndexOf((activity, output));
        return [.. Enumerable.Range(first, count).Select(line => line < lines.Count ? ((int, int)?)lines[line] : null)];
    }

    private PastedCell Lay(PastedCell cell, (int Activity, int Output)? place, bool mayAdd)
    {
        if (cell.Kind is PastedCellKind.Empty or PastedCellKind.Refused)
            return cell;
        if (place is not var (activity, output) || (activity >= view.Activities.Count && !mayAdd))
            return cell.Refuse(NoRow);
        if (!OfOutput.Contains(cell.Column))
            return output > 0 ? cell.Refuse(SecondLine) : activity < view.Activities.Count ? Write(cell, $"activity/{view.Activities[activity].Id}") : AddTo(cell, _newActivities, activity);
        if (activity < view.Activities.Count && output < view.Activities[activity].Outputs.Count)
            return Write(cell, $"activity/{view.Activities[activity].Id}/output/{view.Activities[activity].Outputs[output].Id}");
        var why = whyLocked(activity < view.Activities.Count ? $"activity/{view.Activities[activity].Id}/outputs" : "activities");
        if (why is not null)
            return cell.Refuse(why);
        if (_newOutputs.Find(row => row.Activity == activity && row.Output == output).Parts is not { } parts)
            _newOutputs.Add((activity, output, parts = []));
        foreach (var (part, text) in cell.Parts)
            parts[part] = text;
        return cell;
    }

    private PastedCell Write(PastedCell cell, string row)
    {
        if (cell.Parts.Keys.Select(part => whyLocked($"{row}/{part}")).FirstOrDefault(why => why is not null) is { } locked)
            return cell.Refuse(locked);
        foreach (var (part, text) in cell.Parts)
        {
            var path = $"{row}/{part}";
            var old = ProjectTexts.Of(view, path) ?? "";
            if (old != text)
                _texts.Add(new PastedText(path, old, text));
        }
        return cell;
    }

    private PastedCell AddTo(PastedCell cell, List<(int Activity, Dictionary<string, string> Parts)> rows, int activity)
    {
        if (whyLocked("activities") is { } why)
            return cell.Refuse(why);
        if (rows.Find(row => row.Activity == activity).Parts is not { } parts)
            rows.Add((activity, parts = []));
        foreach (var (part, text) in cell.Parts)
            parts[part] = text;
        return cell;
    }

    private IEnumerable<PastedRow> NewRows()
    {
        var beyond = _newActivities.Select(row => row.Activity).Concat(_newOutputs.Select(row => row.Activity)).Where(activity => activity >= view.Activities.Count).Distinct().Order();
        foreach (var activity in beyond)
        {
            var parts = _newActivities.Find(row => row.Activity == activity).Parts ?? [];
            yield return new(ProjectList.Activities, new ProjectRow.Activity(new ExchangeActivity
            {
                Name = parts.GetValueOrDefault("name", ""),
                Years = [.. parts.GetValueOrDefault("years", view.Year.ToString()).Split('\n').Select(year => int.Parse(year, CultureInfo.InvariantCulture))],
                Partner = parts.GetValueOrDefault("partner", ""),
                Description = parts.GetValueOrDefault("description", ""),
                Budget = Amount(parts, "budget"),
                Settlement = Amount(parts, "settlement"),
                Outputs = [.. _newOutputs.Where(row => row.Activity == activity).Select(row => Output(row.Parts))],
            }));
        }
        foreach (var (activity, _, parts) in _newOutputs.Where(row => row.Activity < view.Activities.Count))
            yield return new(ProjectList.OutputsOf(view.Activities[activity].Id), new ProjectRow.Measure(Output(parts)));
    }

    private ExchangeIndicator Output(Dictionary<string, string> parts) => new()
    {
        Name = parts.GetValueOrDefault("name", ""),
        Unit = parts.GetValueOrDefault("unit", ""),
        Direction = IndicatorDirection.Up,
        Values =
        [
            .. parts.ContainsKey("target") || parts.ContainsKey("actual") ? new[] { new ExchangeIndicatorValue { Year = view.Year.Start, Target = parts.GetValueOrDefault("target", ""), Actual = parts.GetValueOrDefault("actual", "") } } : [],
            .. parts.TryGetValue("next-target", out var next) ? new[] { new ExchangeIndicatorValue { Year = view.Year.Next.Start, Target = next } } : [],
        ],
    };

    private static long? Amount(Dictionary<string, string> parts, string part) => parts.TryGetValue(part, out var amount) ? long.Parse(amount, CultureInfo.InvariantCulture) : null;
}
