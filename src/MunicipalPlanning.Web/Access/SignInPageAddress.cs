namespace MunicipalPlanning.Web.Access;

/// <summary>The address of the sign-in page, and where to go after it: only within this site, whatever the link that led here says.</summary>
internal static class SignInPageAddress
{
    public const string Path = "/sign-in";
    private const string Home = "/";

    public static string For(string? destination, SignInReason? reason)
    {
        var query = QueryString.Empty;
        if (OrHome(destination) is var to && to != Home)
            query = query.Add("to", to);
        if (reason is not null)
            query = query.Add("why", reason.Value.ToString().ToLowerInvariant());
        return Path + query;
    }

    public static string OrHome(string? address) => address is not null && IsLocal(address) ? address : Home;

    private static bool IsLocal(string address) =>
        address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\') && !address.Any(char.IsControl)
        && !address.StartsWith(Path, StringComparison.Ordinal);
}
