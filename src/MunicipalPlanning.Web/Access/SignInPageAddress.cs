namespace MunicipalPlanning.Web.Access;

/// <summary>Where to go after signing in: only within this site, whatever the link that led here says.</summary>
internal static class SignInPageAddress
{
    private const string Home = "/";

    public static string OrHome(string? address) => address is not null && IsLocal(address) ? address : Home;

    private static bool IsLocal(string address) =>
        address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\') && !address.Any(char.IsControl);
}
