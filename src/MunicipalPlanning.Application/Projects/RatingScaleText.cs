using System.Globalization;
using System.Text;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects;

/// <summary>One grade of the scale as people write it; a grade with nothing written is not in the scale.</summary>
/// <param name="LeastPercent">達成率の下限: 80, ８０％; empty where figures never suggest it.</param>
public sealed record RatingGradeText(Rating Rating, string Word, string Criterion, string LeastPercent)
{
    public bool IsEmpty => Word.Length == 0 && Criterion.Length == 0 && LeastPercent.Length == 0;
}

/// <summary>What is wrong with a field of the scale.</summary>
/// <param name="Field">word, criterion or percent.</param>
public sealed record RatingScaleFault(Rating Rating, string Field, string Message);

/// <summary>Between the fields of the scale and the domain.</summary>
public static class RatingScaleText
{
    private const int MostPercent = 1_000;
    private const int Fewest = 2;

    public static IReadOnlyList<RatingGradeText> Of(RatingScale scale) =>
        [.. Enum.GetValues<Rating>().Select(rating => scale.Find(rating) is { } grade
            ? new RatingGradeText(rating, grade.Word, grade.Criterion, grade.LeastPercent?.ToString(CultureInfo.InvariantCulture) ?? "")
            : new RatingGradeText(rating, "", "", ""))];

    /// <summary>The same for the same scale.</summary>
    public static string StampOf(RatingScaleInYear holding) =>
        $"{holding.IsWritten}/{holding.Scale.FirstYear}/{string.Join('/', Of(holding.Scale))}";

    public static IReadOnlyList<RatingScaleFault> FindFaults(IReadOnlyList<RatingGradeText> texts)
    {
        var written = texts.Where(text => !text.IsEmpty).ToList();
        var faults = written.SelectMany(FaultsOf).ToList();
        if (written.Count(text => text.Rating != Rating.Excluded) < Fewest)
            faults.Add(new RatingScaleFault(Rating.A, "word", $"評価対象外のほかに、{Fewest}つ以上の段階を書いてください。"));
        var steps = written.Where(text => text.Rating != Rating.Excluded).Select(text => (text.Rating, Percent: Percent(text.LeastPercent))).Where(step => step.Percent is not null).OrderBy(step => step.Rating).ToList();
        faults.AddRange(steps.Zip(steps.Skip(1)).Where(pair => pair.Second.Percent >= pair.First.Percent)
            .Select(pair => new RatingScaleFault(pair.Second.Rating, "percent", $"{pair.First.Rating.Word()}の{pair.First.Percent}%より小さくしてください。よい段階ほど高くします。")));
        return faults;
    }

    internal static IReadOnlyList<RatingGrade> Read(IReadOnlyList<RatingGradeText> texts) =>
        [.. texts.Where(text => !text.IsEmpty).Select(text => new RatingGrade(text.Rating, text.Word, text.Criterion, Percent(text.LeastPercent)))];

    private static IEnumerable<RatingScaleFault> FaultsOf(RatingGradeText text)
    {
        var name = text.Rating.Word();
        if (text.Word.Length == 0)
            yield return new(text.Rating, "word", $"{name}のことばが空です。「予定どおり」のように短く書いてください。使わない段階は三つとも空にします。");
        else if (text.Word.Length > TextLimits.Line || !TextLimits.IsText(text.Word))
            yield return new(text.Rating, "word", $"{name}のことばが長すぎます。{TextLimits.Line}字までにしてください。");
        if (text.Criterion.Length == 0)
            yield return new(text.Rating, "criterion", $"{name}の基準が空です。どういうときにこの評価にするかを書いてください。");
        else if (text.Criterion.Length > TextLimits.Line || !TextLimits.IsText(text.Criterion))
            yield return new(text.Rating, "criterion", $"{name}の基準が長すぎます。{TextLimits.Line}字までにしてください。");
        if (text.LeastPercent.Length > 0 && Percent(text.LeastPercent) is null)
            yield return new(text.Rating, "percent", $"「{text.LeastPercent}」は達成率として読めません。0から{MostPercent}までの整数で書いてください（例: 80）。");
        else if (text.LeastPercent.Length > 0 && text.Rating == Rating.Excluded)
            yield return new(text.Rating, "percent", "評価対象外は数値から提案しません。空にしてください。");
    }

    private static int? Percent(string text) =>
        int.TryParse(text.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('%').TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= MostPercent ? percent : null;
}
