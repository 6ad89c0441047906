using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace MunicipalPlanning.Domain;

/// <summary>識別子: small letters, digits and hyphens; chosen once, the same in every export.</summary>
public static partial class Identifier
{
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    public static bool IsValid(string text) => text.Length <= TextLimits.Identifier && Pattern().IsMatch(text);

    /// <exception cref="ArgumentException">The text is no identifier.</exception>
    public static string Require(string text) =>
        IsValid(text) ? text : throw new ArgumentException($"'{text}' is no identifier.", nameof(text));

    /// <summary>A new identifier that no other record has: the kind, a hyphen and 12 random characters.</summary>
    public static string New(string kind) => $"{kind}-{RandomNumberGenerator.GetString(Alphabet, 12)}";

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
