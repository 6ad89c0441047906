using System.Runtime.CompilerServices;

namespace MunicipalPlanning.Application.Tests.Exchange;

/// <summary>The published documents beside the repository, which the product does not ship.</summary>
internal static class SharedFiles
{
    private static readonly string? Folder = FindAbove(Path.Combine("shared", "exchange"), "planning.schema.json");

    /// <summary>The file's path; the test is skipped where the file is not there.</summary>
    public static string Find(string name)
    {
        var path = Folder is null ? null : Path.Combine(Folder, name);
        Assert.SkipUnless(File.Exists(path), $"shared/exchange/{name} is not there.");
        return path!;
    }

    /// <summary>A folder of the repository or of one above it. Looks from this source file, because the build may be anywhere.</summary>
    public static string? FindAbove(string folder, string file, [CallerFilePath] string source = "")
    {
        for (var place = Path.GetDirectoryName(source); place is not null; place = Path.GetDirectoryName(place))
        {
            if (File.Exists(Path.Combine(place, folder, file)))
                return Path.Combine(place, folder);
        }
        return null;
    }
}
