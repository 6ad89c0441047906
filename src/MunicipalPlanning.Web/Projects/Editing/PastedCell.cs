using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Web.Projects.Editing;

/// <summary>How a pasted cell would be taken.</summary>
public enum PastedCellKind
{
    /// <summary>空のセル: what stands there stays.</summary>
    Empty,

    /// <summary>そのまま.</summary>
    Taken,

    /// <summary>読み方を確かめる.</summary>
    ReadAs,

    /// <summary>入らない.</summary>
    Refused,
}

/// <summary>One cell of a paste, as it is read.</summary>
/// <param name="Text">As it was copied.</param>
/// <param name="Words">How it is read, or why it is not taken; empty where it is taken as it is.</param>
public sealed partial record PastedCell(ActivityColumn Column, string Text, PastedCellKind Kind, string Words)
{
    /// <summary>The parts that it is stored as, by their addresses within the activity or output: name, unit, years …</summary>
    public IReadOnlyDictionary<string, string> Parts { get; private init; } = new Dictionary<string, string>();

    public static PastedCell Read(ActivityColumn column, string text) => text.Length == 0 ? new(column, text, PastedCellKind.Empty, "") : column switch
    {
        ActivityColumn.Name => ReadName(text),
        ActivityColumn.Description => Taken(column, text, "description", text, TextLimits.Paragraphs),
        ActivityColumn.Output => ReadOutput(text),
        ActivityColumn.Target => ReadFigure(column, text, "target"),
        ActivityColumn.NextTarget => ReadFigure(column, text, "next-target"),
        ActivityColumn.Actual => ReadFigure(column, text, "actual"),
        ActivityColumn.Budget => ReadAmount(column, text, "budget"),
        _ => ReadAmount(column, text, "settlement"),
    };

    public PastedCell Refuse(string why) => this with { Kind = PastedCellKind.Refused, Words = why, Parts = new Dictionary<string, string>() };

    /// <summary>創業塾（R6・7・8）【商工会】: name, years and partner.</summary>
    private static PastedCell ReadName(string text)
    {
        var match = NamePattern().Match(text);
        var years = ReadYears(match.Groups["years"].Value);
        if (!match.Success || (match.Groups["years"].Success && years is null))
            return Taken(ActivityColumn.Name, text, "name", text, TextLimits.Line);
        var name = match.Groups["name"].Value.Trim();
        var cell = Taken(ActivityColumn.Name, text, "name", name, TextLimits.Line);
        var parts = new Dictionary<string, string>(cell.Parts);
        if (years is not null)
            parts["years"] = string.Join('\n', years);
        if (match.Groups["partner"].Success)
            parts["partner"] = match.Groups["partner"].Value;
        return parts.Count < 2 ? cell : cell with { Parts = parts, Kind = PastedCellKind.ReadAs, Words = string.Join("、", new[] { name, years is null ? "" : string.Join('・', years.Select(year => year.Name)), match.Groups["partner"].Value }.Where(word => word.Length > 0)) };
    }

    /// <summary>R6・7・8, the era being said once.</summary>
    private static List<FiscalYear>? ReadYears(string text)
    {
        var years = new List<FiscalYear>();
        var era = 'R';
        foreach (var part in text.Normalize(NormalizationForm.FormKC).Split('・', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            era = char.IsAsciiLetter(part[0]) ? part[0] : era;
            var number = part.TrimStart(era).Replace("元", "1", StringComparison.Ordinal);
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || !FiscalYear.IsValid(year + (era == 'H' ? 1988 : 2018)))
                return null;
            years.Add(new FiscalYear(year + (era == 'H' ? 1988 : 2018)));
        }
        return years.Count == 0 ? null : years;
    }

    /// <summary>参加人数（人）: name and unit.</summary>
    private static PastedCell ReadOutput(string text)
    {
        if (UnitPattern().Match(text) is not { Success: true } match)
            return Taken(ActivityColumn.Output, text, "name", text, TextLimits.Line);
        var (name, unit) = (match.Groups["name"].Value.Trim(), match.Groups["unit"].Value);
        var cell = Taken(ActivityColumn.Output, text, "name", name, TextLimits.Line);
        return cell with { Kind = PastedCellKind.ReadAs, Words = $"{name}、単位は{unit}", Parts = new Dictionary<string, string>(cell.Parts) { ["unit"] = unit } };
    }

    private static PastedCell ReadFigure(ActivityColumn column, string text, string part)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).Trim();
        var read = IndicatorWords.IsPlainNumber(plain) ? plain : text.Trim();
        var cell = Taken(column, text, part, read, TextLimits.Figure);
        return cell.Kind == PastedCellKind.Taken && read != text ? cell with { Kind = PastedCellKind.ReadAs, Words = read } : cell;
    }

    private static PastedCell ReadAmount(ActivityColumn column, string text, string part)
    {
        if (AmountText.Canonical(text) is not { Length: > 0 } canonical)
            return new(column, text, PastedCellKind.Refused, "金額として読めません。千円単位の整数で書いてください。");
        var words = new Thousands(long.Parse(canonical, CultureInfo.InvariantCulture)).ToString();
        return new PastedCell(column, text, text == words || text == canonical ? PastedCellKind.Taken : PastedCellKind.ReadAs, text == words || text == canonical ? "" : $"{words}千円") { Parts = new Dictionary<string, string> { [part] = canonical } };
    }

    private static PastedCell Taken(ActivityColumn column, string text, string part, string read, int limit) =>
        read.Length > limit ? new(column, text, PastedCellKind.Refused, $"{read.Length:N0}字あります。{limit:N0}字までです。")
        : !TextLimits.IsText(read) ? new(column, text, PastedCellKind.Refused, "保存できない文字があります。")
        : new PastedCell(column, text, PastedCellKind.Taken, "") { Parts = new Dictionary<string, string> { [part] = read } };

    [GeneratedRegex(@"^(?<name>.+?)\s*(?:[（(](?<years>[RHＲＨ][0-9０-９元]+(?:・[RHＲＨ]?[0-9０-９元]+)*)[）)])?\s*(?:【(?<partner>[^】]*)】)?$", RegexOptions.Singleline)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^(?<name>.+?)\s*[（(](?<unit>[^（()）]{1,10})[）)]$", RegexOptions.Singleline)]
    private static partial Regex UnitPattern();
}
