using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects;

/// <summary>合計: the amount written for a whole project beside the sum of its activities. Neither is changed to fit the other.</summary>
/// <param name="Written">Null if not written.</param>
/// <param name="Sum">Null if no activity has an amount.</param>
public sealed record AmountTotal(Thousands? Written, Thousands? Sum)
{
    /// <summary>Null where both are the same, or one of them is not there.</summary>
    public SumDifference? Difference => Written is { } written && Sum is { } sum && written != sum ? new SumDifference(written, sum) : null;

    public static AmountTotal Of(Thousands? written, IEnumerable<Thousands?> amounts)
    {
        var known = amounts.OfType<Thousands>().ToList();
        return new AmountTotal(written, known.Count == 0 ? null : known.Aggregate((left, right) => left + right));
    }
}

/// <summary>A written total that differs from the sum.</summary>
public sealed record SumDifference(Thousands Written, Thousands Sum)
{
    /// <summary>活動の合計 17,640千円 より 1,780千円 多く書かれています。</summary>
    public string Words => Written > Sum
        ? $"活動の合計 {Sum}千円 より {Written - Sum}千円 多く書かれています。"
        : $"活動の合計 {Sum}千円 より {Sum - Written}千円 少なく書かれています。";
}
