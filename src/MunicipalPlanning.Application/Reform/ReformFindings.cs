using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Reform;

namespace MunicipalPlanning.Application.Reform;

/// <summary>書かれた数と計算した数の違い: totals, counts and percentages that a chapter writes and the items do not add up to. Nothing is corrected.</summary>
public static partial class ReformFindings
{
    public static IReadOnlyList<string> Of(ReformReportView report) => [.. ByChapter(report).Select(finding => finding.Message)];

    /// <summary>The same, each with the chapter that writes the number.</summary>
    public static IReadOnlyList<ReformFinding> ByChapter(ReformReportView report)
    {
        var shares = report.Shares;
        return [.. report.Parts.OfType<ReformPart.Chapter>().Where(chapter => chapter.IsOfYear)
            .SelectMany(chapter => OfTotal(report, chapter).Concat(OfCounts(shares, chapter)).Select(message => new ReformFinding(chapter.Source, message)))];
    }

    private static IEnumerable<string> OfTotal(ReformReportView report, ReformPart.Chapter chapter)
    {
        if (report.Effect.Total is not { } total)
            yield break;
        foreach (var written in WrittenAmount.After("合計", chapter.Text).Where(written => !written.Says(total.Amount)))
            yield return $"「{chapter.Source?.Title ?? chapter.Title}」に書かれた合計「{written.Text}」は、項目の効果額の合計 {total}千円と {new Thousands(Math.Abs(total.Amount - written.Thousands))}千円 違います。";
    }

    private static IEnumerable<string> OfCounts(RatingShares shares, ReformPart.Chapter chapter)
    {
        foreach (Match match in Counts().Matches(chapter.Text.Normalize(NormalizationForm.FormKC)))
        {
            var share = shares.Parts.Single(part => part.Rating == Enum.Parse<Rating>(match.Groups["grade"].Value));
            var (count, percent) = (int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["percent"].Value, CultureInfo.InvariantCulture));
            if (count != share.Count || percent != share.Percent)
                yield return $"「{chapter.Source?.Title ?? chapter.Title}」に書かれた{share.Rating}評価 {count}件（{percent}％）は、項目の評価を数えた {share.Count}件（{share.Percent ?? 0}％）と違います。";
        }
    }

    [GeneratedRegex(@"(?<grade>[ABC])評価\)?[^0-9。\n]{0,8}(?<count>[0-9]{1,4})\s*(?:事業|項目|件)\s*\(\s*(?<percent>[0-9]{1,3})\s*%")]
    private static partial Regex Counts();
}

/// <summary>A number of a chapter that differs from the computed one.</summary>
/// <param name="Message">What is written, and what the items add up to.</param>
public sealed record ReformFinding(PlanBookChapter? Chapter, string Message);
