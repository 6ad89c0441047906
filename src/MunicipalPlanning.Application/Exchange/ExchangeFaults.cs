using System.Globalization;

namespace MunicipalPlanning.Application.Exchange;

/// <summary>ファイルの誤り: those listed, and how many more there are.</summary>
public sealed record ExchangeFaults(IReadOnlyList<ExchangeFault> Listed, int Further)
{
    public static ExchangeFaults None { get; } = new([], 0);

    public bool Any => Count > 0;

    public int Count => Listed.Count + Further;

    /// <summary>One line each, as the command line prints them.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var fault in Listed)
            yield return fault.ToString();
        if (Further > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"ほか{Further:N0}件");
    }

    public override string ToString() => string.Join('\n', Lines());
}
