using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Web.Schedules;

namespace MunicipalPlanning.Web.Projects;

/// <summary>One cell of the preview: where it falls, and how it is read.</summary>
/// <param name="Change">What would be written.</param>
/// <param name="Row">事業番号, or the name where there is none.</param>
public sealed record RegisterPasteCell(RegisterChange Change, RegisterReading Reading, string Row);

/// <summary>下見: cells spread over the rows of the register from one cell on, before anything is changed.</summary>
/// <param name="Lines">How many rows were pasted.</param>
/// <param name="Columns">How many columns.</param>
/// <param name="Outside">How many cells fall beside the register.</param>
public sealed record RegisterPaste(IReadOnlyList<RegisterPasteCell> Cells, int Lines, int Columns, int Outside)
{
    private readonly Dictionary<(RegisterKey, string), RegisterPasteCell> _places = Cells.ToDictionary(cell => (cell.Change.Key, cell.Change.Path));

    /// <summary>What would be written.</summary>
    public IEnumerable<RegisterPasteCell> Takable => Cells.Where(cell => cell.Reading.Kind != RegisterReadingKind.Refused && cell.Reading.Text != cell.Change.Old);

    public IEnumerable<RegisterPasteCell> Of(RegisterReadingKind kind) => Cells.Where(cell => cell.Reading.Kind == kind);

    public RegisterPasteCell? Find(RegisterKey key, string path) => _places.GetValueOrDefault((key, path));

    /// <summary>How many rows a paste has.</summary>
    public static int RowsOf(string text) => PastedCells.ReadPlaces(text).Count;

    /// <param name="rows">The rows of the register from the chosen one on.</param>
    /// <param name="fields">The fields side by side from the chosen one on; null for a column that is not written here.</param>
    public static RegisterPaste Read(string text, IReadOnlyList<RegisterRow> rows, IReadOnlyList<string?> fields)
    {
        var (cells, outside, pasted) = (new List<RegisterPasteCell>(), 0, PastedCells.ReadPlaces(text));
        foreach (var (down, words) in pasted.Index())
        {
            foreach (var (across, word) in words.Index())
            {
                if (down < rows.Count && across < fields.Count && fields[across] is { } path)
                    cells.Add(ReadCell(rows[down], path, word.Trim()));
                else if (word.Length > 0)
                    outside++;
            }
        }
        return new(cells, pasted.Count, pasted.Max(words => words.Count), outside);
    }

    private static RegisterPasteCell ReadCell(RegisterRow row, string path, string text)
    {
        var old = row.TextOf(path);
        var reading = row.WhyLocked(path) is { } why && text != old ? new(RegisterReadingKind.Refused, text, why) : RegisterReading.Of(path, text);
        if (reading is { Kind: RegisterReadingKind.Taken, Text: "" } && old.Length > 0)
            reading = reading with { Kind = RegisterReadingKind.Read, Words = "空にします。" };
        return new(new RegisterChange(row.Key, path, old, reading.Text), reading, row.Project.Number.Length > 0 ? row.Project.Number : row.Project.Name);
    }
}
