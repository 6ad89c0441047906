using System.Text.RegularExpressions;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Reform;

/// <summary>Puts the chapters of a reform plan and the tables in order. A line ［表１］ ［表２］ ［進捗事例］ ［表３］ in a chapter is the table's place; a table without one stands where reports usually have it.</summary>
internal static partial class ReformParts
{
    private const string ExamplesTitle = "進捗事例の紹介";

    private static readonly ReformPart.Table[] s_tables = [new ReformPart.ItemTable(), new ReformPart.RatingTable(), new ReformPart.Examples(""), new ReformPart.EffectTable()];

    public static IReadOnlyList<ReformPart> Of(PlanBookView plan, FiscalYear year, bool hasExamples)
    {
        var general = plan.Chapters.Where(chapter => chapter.Year is null).ToList();
        var yearly = plan.Chapters.Where(chapter => chapter.Year == year).ToList();
        var parts = new List<ReformPart>();
        parts.AddRange(general.Count > 0 ? general.SelectMany(chapter => Split(chapter, false)) : [new ReformPart.Chapter($"１．{plan.Name}の概要", "", true, false)]);
        var generalEnd = parts.Count;
        parts.AddRange(yearly.Count > 0 ? yearly.SelectMany(chapter => Split(chapter, true)) : [new ReformPart.Chapter($"{Number(parts)}．{year.Name}の進捗結果", "", true, true)]);

        if (!parts.OfType<ReformPart.ItemTable>().Any())
            parts.Insert(generalEnd, new ReformPart.ItemTable());
        if (!parts.OfType<ReformPart.RatingTable>().Any())
            parts.Insert(After(parts, chapter => chapter.IsOfYear && (chapter.Text.Length > 0 || yearly.Count == 0)), new ReformPart.RatingTable());
        if (hasExamples && !parts.OfType<ReformPart.Examples>().Any())
            parts.Insert(parts.FindIndex(part => part is ReformPart.RatingTable) + 1, new ReformPart.Examples(""));
        if (!parts.OfType<ReformPart.EffectTable>().Any())
            parts.Insert(After(parts, chapter => chapter.IsOfYear && chapter.Title.Contains("効果", StringComparison.Ordinal), part => part is ReformPart.Examples or ReformPart.RatingTable), new ReformPart.EffectTable());
        return [.. parts.Select((part, index) => part is ReformPart.Examples examples ? examples with { Title = NameExamples(parts, index) } : part)];
    }

    /// <summary>The chapter, cut where a table has its place.</summary>
    private static IEnumerable<ReformPart> Split(PlanBookChapter chapter, bool isOfYear)
    {
        var isTop = TopPattern().IsMatch(chapter.Title);
        var title = chapter.Title;
        var text = new List<string>();
        foreach (var line in chapter.Text.Split('\n'))
        {
            if (Place(line) is not { } table)
            {
                text.Add(line);
                continue;
            }
            if (title.Length > 0 || text.Count > 0)
                yield return new ReformPart.Chapter(title, string.Join('\n', text), isTop && title.Length > 0, isOfYear) { Source = chapter };
            yield return table with { Source = chapter };
            title = "";
            text.Clear();
        }
        if (title.Length > 0 || text.Count > 0)
            yield return new ReformPart.Chapter(title, string.Join('\n', text), isTop && title.Length > 0, isOfYear) { Source = chapter };
    }

    /// <summary>The table whose place a line is; null for a line of text.</summary>
    internal static ReformPart.Table? Place(string line) => s_tables.FirstOrDefault(table => table.Mark == line.Trim());

    /// <returns>The place after the first chapter of a kind; after the last other part where there is none, or else at the end.</returns>
    private static int After(List<ReformPart> parts, Predicate<ReformPart.Chapter> chapter, Predicate<ReformPart>? other = null) =>
        parts.FindIndex(part => part is ReformPart.Chapter one && chapter(one)) is >= 0 and var place ? place + 1
        : other is not null && parts.FindLastIndex(other) is >= 0 and var last ? last + 1
        : parts.Count;

    /// <summary>（２） after （１）.</summary>
    private static string NameExamples(List<ReformPart> parts, int index)
    {
        var before = parts.Take(index).OfType<ReformPart.Chapter>().LastOrDefault(chapter => chapter.Title.Length > 0);
        var number = before is null ? null : SubPattern().Match(before.Title) is { Success: true } match ? match.Groups[1].Value : null;
        return number is [var digit] && digit is >= '１' and < '９' ? $"（{(char)(digit + 1)}）{ExamplesTitle}" : ExamplesTitle;
    }

    private static char Number(List<ReformPart> parts) => (char)('１' + Math.Min(parts.OfType<ReformPart.Chapter>().Count(chapter => chapter.IsTop), 8));

    [GeneratedRegex(@"^[0-9０-９]+\s*[．.、]")]
    private static partial Regex TopPattern();

    [GeneratedRegex(@"^[（(]([１-９])[）)]")]
    private static partial Regex SubPattern();
}
