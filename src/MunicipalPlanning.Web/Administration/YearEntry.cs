using System.Globalization;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.Administration;

/// <summary>What stands in the form of a year, letter for letter, so that a refused form is drawn again as it was.</summary>
public sealed class YearEntry
{
    private const string DateFormat = "yyyy-MM-dd";
    private const int Longest = 10_000;

    private readonly Dictionary<string, string> _texts = [];
    private readonly HashSet<string> _marks = [];

    private YearEntry()
    {
    }

    /// <summary>The dates of a phase by the names of their fields, and their words.</summary>
    public static IReadOnlyList<(string Name, string Label, string Help)> Dates { get; } =
    [
        (nameof(PhasePlan.Begins), "開始", "この日から書けます"),
        (nameof(PhasePlan.WriteUntil), "作成の期限", "課員が書く"),
        (nameof(PhasePlan.HandInUntil), "提出期限", "課長が提出する"),
        (nameof(PhasePlan.ReviewUntil), "確認の期限", "政策推進課が読む"),
        (nameof(PhasePlan.PublishOn), "公表日", "公表しないなら空"),
    ];

    public bool SkipsInternalReview => _marks.Contains("skips");

    public bool MakesSheets => _marks.Contains("sheets");

    public static YearEntry Of(YearPlan plan, bool makesSheets)
    {
        var entry = new YearEntry();
        foreach (var phase in plan.Phases)
        {
            var days = new[] { phase.Begins, phase.WriteUntil, phase.HandInUntil, phase.ReviewUntil, phase.PublishOn };
            foreach (var ((name, _, _), day) in Dates.Zip(days))
                entry._texts[$"{phase.Kind}.{name}"] = day?.ToString(DateFormat, CultureInfo.InvariantCulture) ?? "";
            entry._marks.UnionWith(phase.OpenParts.Select(part => MarkOf(phase.Kind, part)));
        }
        foreach (var (part, text) in plan.Instructions)
            entry._texts[$"Instruction.{part}"] = text;
        if (plan.SkipsInternalReview)
            entry._marks.Add("skips");
        if (makesSheets)
            entry._marks.Add("sheets");
        return entry;
    }

    public static YearEntry Read(IFormCollection form)
    {
        var entry = new YearEntry();
        foreach (var (name, value) in form)
            entry._texts[name] = value.ToString() is var text && text.Length > Longest ? text[..Longest] : text.ReplaceLineEndings("\n");
        entry._marks.UnionWith(form.Keys);
        return entry;
    }

    /// <summary>The id of a field in the page, for links to it.</summary>
    public static string IdOf(string field) => field.Replace('.', '-');

    public static string MarkOf(PhaseKind kind, SheetPart part) => $"{kind}.Open.{part}";

    public string Text(string field) => _texts.GetValueOrDefault(field, "");

    public string Instruction(SheetPart part) => Text($"Instruction.{part}");

    public bool IsMarked(PhaseKind kind, SheetPart part) => _marks.Contains(MarkOf(kind, part));

    public IReadOnlyList<YearFault> FindUnreadable() =>
    [
        .. from kind in Enum.GetValues<PhaseKind>()
           from date in Dates
           let text = Text($"{kind}.{date.Name}")
           where text.Length > 0 && DayOf(text) is null
           select new YearFault($"{kind}.{date.Name}", $"{kind.Word()}の{date.Label}「{text}」は日付として読めません。カレンダーから選んでください。"),
    ];

    public YearPlan ToPlan() => new(
        [.. Enum.GetValues<PhaseKind>().Select(kind =>
        {
            var days = Dates.Select(date => DayOf(Text($"{kind}.{date.Name}"))).ToList();
            return new PhasePlan(kind, days[0], days[1], days[2], days[3], days[4], [.. Enum.GetValues<SheetPart>().Where(part => IsMarked(kind, part))]);
        })],
        SkipsInternalReview,
        Enum.GetValues<SheetPart>().ToDictionary(part => part, part => Instruction(part).Trim()));

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
