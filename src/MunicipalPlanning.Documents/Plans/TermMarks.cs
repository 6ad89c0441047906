namespace MunicipalPlanning.Documents.Plans;

/// <summary>
/// 用語の印: where the terms of a glossary are explained. A term's place is the first star that the authors set to it; a term
/// without one gets a star where it first stands in running text.
/// </summary>
public sealed class TermMarks
{
    private const char Star = '*';

    private readonly Dictionary<string, TermText> _texts;

    private TermMarks(Dictionary<string, TermText> texts, IReadOnlyList<int> unmarked) => (_texts, Unmarked) = (texts, unmarked);

    /// <summary>The numbers of the terms that stand nowhere in the texts.</summary>
    public IReadOnlyList<int> Unmarked { get; }

    /// <param name="terms">The glossary's terms in its order.</param>
    /// <param name="texts">All texts of the book in the order in which they are read.</param>
    public static TermMarks Find(IReadOnlyList<string> terms, IReadOnlyList<PlanBookText> texts)
    {
        var finder = new TermFinder(terms);
        var stars = texts.SelectMany(text => FindStars(finder, text)).ToList();
        var places = stars.Where(star => star.Term is not null).GroupBy(star => star.Term!.Value).ToDictionary(found => found.Key, found => found.First());
        AddFirstOccurrences(finder, terms.Count, texts, places);
        var starsOf = stars.Concat(places.Values.Where(place => place.IsAdded)).ToLookup(star => star.Text.Address);
        var set = texts.ToDictionary(text => text.Address, text => Set(text, starsOf[text.Address], places));
        return new TermMarks(set, [.. Enumerable.Range(0, terms.Count).Where(term => !places.ContainsKey(term))]);
    }

    public TermText At(string address) => _texts[address];

    /// <summary>A text outside the book's order, whose stars mark no place.</summary>
    public static TermText Plain(string text) => new(text, [.. text.Index().Where(pair => pair.Item == Star).Select(pair => new TermStar(pair.Index, null, false))]);

    private static IEnumerable<FoundStar> FindStars(TermFinder finder, PlanBookText text)
    {
        for (var at = text.Text.IndexOf(Star, StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf(Star, at + 1))
            yield return new FoundStar(text, at, finder.FindBefore(text.Text, at), false);
    }

    private static void AddFirstOccurrences(TermFinder finder, int count, IReadOnlyList<PlanBookText> texts, Dictionary<int, FoundStar> places)
    {
        var cutWords = new Dictionary<int, FoundStar>();
        foreach (var text in texts.Where(text => text.IsRunning))
        {
            if (places.Count == count)
                return;
            foreach (var found in finder.FindAll(text.Text).Where(found => !places.ContainsKey(found.Term) && !HasStar(text.Text, found.End)))
            {
                var isWhole = found.IsWholeWordsOf(text.Text);
                (isWhole ? places : cutWords).TryAdd(found.Term, new FoundStar(text, found.End, found.Term, true));
            }
        }
        foreach (var (term, place) in cutWords)
            places.TryAdd(term, place);
    }

    /// <summary>A star there belongs to a longer term.</summary>
    private static bool HasStar(string text, int position) => position < text.Length && text[position] == Star;

    private static TermText Set(PlanBookText text, IEnumerable<FoundStar> stars, Dictionary<int, FoundStar> places)
    {
        var set = text.Text;
        var setStars = new List<TermStar>();
        var added = 0;
        foreach (var star in stars.OrderBy(star => star.Position))
        {
            var position = star.Position + added;
            if (star.IsAdded)
            {
                set = set.Insert(position, Star.ToString());
                added++;
            }
            setStars.Add(new TermStar(position, star.Term, star.Term is { } term && places[term] == star));
        }
        return new TermText(set, setStars);
    }

    /// <param name="Position">In the text as written.</param>
    private sealed record FoundStar(PlanBookText Text, int Position, int? Term, bool IsAdded);
}
