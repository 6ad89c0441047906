using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Domain.Reform;

/// <summary>効果額: what a reform changes in expenditure and revenue in a year; the effect is revenue minus expenditure.</summary>
/// <param name="Expenditure">歳出: a decrease is negative; null if not written.</param>
/// <param name="Revenue">歳入; null if not written.</param>
public readonly record struct Effect(Thousands? Expenditure, Thousands? Revenue)
{
    public bool IsEmpty => Expenditure is null && Revenue is null;

    /// <summary>Null if neither is written.</summary>
    public Thousands? Total => IsEmpty ? null : (Revenue ?? default) - (Expenditure ?? default);

    /// <summary>The sums of both sides; a side that nobody has written stays unwritten.</summary>
    public static Effect Sum(IEnumerable<Effect> effects)
    {
        var list = effects.ToList();
        return new Effect(Add(list.Select(effect => effect.Expenditure)), Add(list.Select(effect => effect.Revenue)));
    }

    private static Thousands? Add(IEnumerable<Thousands?> amounts)
    {
        var written = amounts.OfType<Thousands>().ToList();
        return written.Count == 0 ? null : written.Aggregate((left, right) => left + right);
    }
}
