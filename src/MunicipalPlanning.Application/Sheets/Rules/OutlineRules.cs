using System.Text.RegularExpressions;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets.Rules;

internal static partial class OutlineRules
{
    public static IEnumerable<FoundPlace> FindWithoutCriterion(SheetReading reading) =>
        reading.Sheet.PriorityProjects.Where(project => project.Outline.Length > 0 && !Criterion().IsMatch(project.Outline)).Select(project => new FoundPlace(
            SheetField.ProjectOutline(project.ProjectId),
            $"{RuleWords.Block(reading.Sheet, project)}。取組の内容に数・割合・期日がありません。",
            "達成の基準となる数がありません。何を、いつまでに、どこまで行うかを数で書いてください。"));

    // A figure, a kanji numeral with a counter, or a share in words. 「第3次」「令和8年度」 name something and measure nothing.
    [GeneratedRegex("(?<![第令和平成0-9０-９])[0-9０-９][0-9０-９,，.．]*(?!次|期計画|年度|[0-9０-９])|[一二三四五六七八九十百千万]+(?:件|人|名|回|か所|ヶ所|箇所|割|分の|社|団体|世帯|校|店|日まで|月末|月中|月まで|棟|本|台|戸|地区)|半数|半減|倍増|全(?:校|戸|世帯|地区|課|件|職員|員|域|国)|皆減|ゼロ")]
    private static partial Regex Criterion();
}
