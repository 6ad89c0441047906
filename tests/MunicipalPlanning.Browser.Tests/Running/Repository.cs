namespace MunicipalPlanning.Browser.Tests.Running;

/// <summary>Where the project's files are, seen from the built tests.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string WebProject => Path.Combine(Root, "src", "MunicipalPlanning.Web");

    /// <summary>The application as built with the tests, in the same configuration.</summary>
    public static string WebAssembly => Path.Combine(WebProject, "bin", Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "..", ".."), AppContext.BaseDirectory), "MunicipalPlanning.Web.dll");

    public static string Chromium => Environment.GetEnvironmentVariable("PLANNING_CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>A published document of a city, which lies beside the repository and never in it; null where it is not there.</summary>
    public static string? FindPublished(string name)
    {
        for (var folder = new DirectoryInfo(Root).Parent; folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "exchange", name);
            if (File.Exists(path))
                return path;
        }
        return null;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MunicipalPlanning.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("The tests do not lie in the repository.");
    }
}
