using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Domain.Projects;

/// <summary>評価の尺度: the grades of the year-end rating with their words and criteria, as they hold from a year on.</summary>
public sealed class RatingScale
{
    private readonly List<RatingGrade> _grades = [];

    private RatingScale()
    {
    }

    /// <exception cref="ArgumentException">A grade occurs twice, or none is left to choose.</exception>
    public RatingScale(FiscalYear firstYear, IEnumerable<RatingGrade> grades)
    {
        FirstYear = firstYear;
        Arrange(grades);
    }

    /// <summary>The first year for which it holds; it goes on until the next one begins.</summary>
    public FiscalYear FirstYear { get; private set; }

    /// <summary>The grades, the best first, 評価対象外 last.</summary>
    public IReadOnlyList<RatingGrade> Grades => [.. _grades.OrderBy(grade => grade.Rating)];

    /// <summary>The customary scale, where no city has written its own.</summary>
    public static RatingScale Customary(FiscalYear firstYear) => new(firstYear,
    [
        new(Rating.A, "予定どおり", "達成基準をすべて満たした", 100),
        new(Rating.B, "概ね予定どおり", "達成基準の8割以上を満たした", 80),
        new(Rating.C, "遅れ", "達成基準の8割に届かなかった", 0),
        new(Rating.Excluded, "評価対象外", "国・県の中止、災害など外部の事情で進められなかった", null),
    ]);

    public RatingGrade? Find(Rating rating) => _grades.Find(grade => grade.Rating == rating);

    /// <exception cref="ArgumentException">A grade occurs twice, or none is left to choose.</exception>
    public void Arrange(IEnumerable<RatingGrade> grades)
    {
        var list = grades.ToList();
        if (list.Count == 0 || list.Select(grade => grade.Rating).Distinct().Count() != list.Count)
            throw new ArgumentException("A scale has each grade once.");
        _grades.RemoveAll(grade => !list.Exists(other => other.Rating == grade.Rating));
        foreach (var grade in list)
        {
            if (Find(grade.Rating) is { } known)
                known.Become(grade);
            else
                _grades.Add(grade);
        }
    }
}

/// <summary>評価の段階: one grade of a scale.</summary>
public sealed class RatingGrade
{
    private RatingGrade()
    {
        Word = Criterion = "";
    }

    /// <param name="leastPercent">The achievement in percent from which the figures suggest it; null where figures never do.</param>
    /// <exception cref="ArgumentException">A text is empty or too long, or the percentage is below 0 or above 1,000.</exception>
    public RatingGrade(Rating rating, string word, string criterion, int? leastPercent)
    {
        if (leastPercent is < 0 or > 1_000)
            throw new ArgumentException("The percentage lies between 0 and 1,000.");
        (Rating, LeastPercent) = (rating, leastPercent);
        Word = TextLimits.RequireName(word);
        Criterion = TextLimits.RequireName(criterion);
    }

    public Rating Rating { get; private set; }

    /// <summary>予定どおり, 遅れ …</summary>
    public string Word { get; private set; }

    /// <summary>評価の基準.</summary>
    public string Criterion { get; private set; }

    /// <summary>The achievement in percent from which the figures suggest it; null where figures never do.</summary>
    public int? LeastPercent { get; private set; }

    internal void Become(RatingGrade other) => (Word, Criterion, LeastPercent) = (other.Word, other.Criterion, other.LeastPercent);
}
