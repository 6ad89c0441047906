using System.Globalization;
using System.Text;

namespace MunicipalPlanning.Application.Access.Directories;

/// <summary>Puts what a person typed into a search filter (RFC 4515) or a distinguished name (RFC 4514) as nothing but text.</summary>
internal static class LdapFilter
{
    public static string Fill(string filter, string value) => filter.Replace("{0}", Escape(value), StringComparison.Ordinal);

    /// <summary>For a name to bind with: a distinguished name, or an address such as {0}@city.example.jp.</summary>
    public static string FillName(string pattern, string value) =>
        pattern.Replace("{0}", pattern.Contains('=') ? EscapeName(value) : value, StringComparison.Ordinal);

    private static string Escape(string value)
    {
        var escaped = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(value))
        {
            var isPlain = char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'_' or (byte)'.' or (byte)'@';
            escaped.Append(isPlain ? ((char)octet).ToString() : string.Create(CultureInfo.InvariantCulture, $"\\{octet:x2}"));
        }
        return escaped.ToString();
    }

    private static string EscapeName(string value) =>
        string.Concat(value.Select(letter => char.IsLetterOrDigit(letter) ? letter.ToString() : string.Concat(Encoding.UTF8.GetBytes([letter]).Select(octet => string.Create(CultureInfo.InvariantCulture, $"\\{octet:x2}")))));
}
