namespace MunicipalPlanning.Documents.Printing;

/// <summary>書体: finds the files of the BIZ UD fonts among the fonts of the system.</summary>
public static class InstalledFonts
{
    public const string ProportionalGothic = "BIZUDPGothic-Regular";
    public const string Gothic = "BIZUDGothic-Regular";
    public const string ProportionalMincho = "BIZUDPMincho-Regular";
    public const string Mincho = "BIZUDMincho-Regular";

    private static readonly string[] s_folders =
    [
        "/usr/share/fonts", "/usr/local/share/fonts",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local/share/fonts"),
    ];

    /// <summary>What the printed forms need, and the Debian package that brings it.</summary>
    public static IReadOnlyDictionary<string, string> Packages { get; } = new Dictionary<string, string>
    {
        [ProportionalGothic] = "fonts-morisawa-bizud-gothic",
        ["BIZUDPGothic-Bold"] = "fonts-morisawa-bizud-gothic",
        [Gothic] = "fonts-morisawa-bizud-gothic",
        [ProportionalMincho] = "fonts-morisawa-bizud-mincho",
        [Mincho] = "fonts-morisawa-bizud-mincho",
    };

    /// <summary>In Japanese, one line for each font that is not installed.</summary>
    public static IReadOnlyList<string> FindMissing() =>
        [.. Packages.Where(font => Find(font.Key) is null).Select(font => $"書体 {font.Key} がありません（Debian のパッケージ「{font.Value}」）。")];

    /// <param name="name">The file's name without .ttf.</param>
    public static string? Find(string name) =>
        s_folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, $"{name}.ttf", SearchOption.AllDirectories))
            .FirstOrDefault();
}
