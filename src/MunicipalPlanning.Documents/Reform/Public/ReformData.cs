namespace MunicipalPlanning.Documents.Reform.Public;

// The order of the members is that of the file. Amounts are in 千円; what is not written is absent.

internal sealed record ReformData(
    string Format, int Version, string Municipality, ReformDataPlan Plan, int Year, string YearName, bool Published,
    IReadOnlyList<ReformDataChapter> Chapters, IReadOnlyList<ReformDataGrade> Scale, IReadOnlyList<ReformDataTheme> Themes, ReformDataTotals Totals, IReadOnlyList<ReformDataTerm> Glossary);

internal sealed record ReformDataPlan(string Id, string Name, int? FirstYear, int? LastYear);

internal sealed record ReformDataChapter(string Title, string Text, bool OfYear);

internal sealed record ReformDataGrade(string Rating, string Word, string Criterion);

internal sealed record ReformDataTheme(string? Id, string Number, string Title, string? Example, IReadOnlyList<ReformDataItem> Items);

internal sealed record ReformDataItem(
    string Id, string Number, string Title, IReadOnlyList<string> Units, string? UnitsText, IReadOnlyList<ReformDataStep> Roadmap, IReadOnlyList<ReformDataIndicator> Indicators,
    string? Progress, string? Next, string? Rating, long? EffectExpenditure, long? EffectRevenue, long? Effect, IReadOnlyList<string> Notes, IReadOnlyList<ReformDataComment> Comments);

internal sealed record ReformDataComment(string Meeting, DateOnly HeldOn, string Text, string? Answer);

internal sealed record ReformDataStep(string? Title, int From, int To, string Text);

internal sealed record ReformDataIndicator(string Name, string? Unit, string? Note, IReadOnlyList<ReformDataValue> Values);

internal sealed record ReformDataValue(int? Year, string? Target, string? Actual);

internal sealed record ReformDataTotals(int Items, int Rated, IReadOnlyList<ReformDataShare> Ratings, long? EffectExpenditure, long? EffectRevenue, long? Effect);

internal sealed record ReformDataShare(string Rating, int Count, decimal? Percent);

internal sealed record ReformDataTerm(string Term, string Meaning);
