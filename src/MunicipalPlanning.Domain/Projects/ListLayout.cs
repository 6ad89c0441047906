namespace MunicipalPlanning.Domain.Projects;

/// <summary>列の合わせ方: how the columns of one layout of 事務事業一覧 were understood the last time.</summary>
public sealed class ListLayout
{
    /// <summary>Far more than the mapping of the widest list needs.</summary>
    public const int LongestMapping = 100_000;

    private ListLayout()
    {
        Fingerprint = Name = Mapping = "";
    }

    /// <param name="fingerprint">The same for every file with the same heads.</param>
    /// <param name="name">The name of the file in which it was seen first.</param>
    /// <exception cref="ArgumentException">The mapping or name is too long.</exception>
    public ListLayout(string fingerprint, string name, string mapping, DateTimeOffset usedAt)
        : this()
    {
        Fingerprint = TextLimits.Require(fingerprint, TextLimits.Figure);
        Name = TextLimits.Require(name, TextLimits.Line);
        Use(mapping, usedAt);
    }

    public string Fingerprint { get; private set; }

    public string Name { get; private set; }

    /// <summary>Which column means what, as JSON.</summary>
    public string Mapping { get; private set; }

    public DateTimeOffset UsedAt { get; private set; }

    /// <exception cref="ArgumentException">The mapping is too long.</exception>
    public void Use(string mapping, DateTimeOffset at) =>
        (Mapping, UsedAt) = (TextLimits.Require(mapping, LongestMapping), at);
}
