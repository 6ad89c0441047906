using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;

namespace MunicipalPlanning.Browser.Tests.Pictures;

/// <summary>The pictures of the guide: taken into the folder that PLANNING_PICTURES names, otherwise into one that is deleted again.</summary>
internal sealed partial class GuidePictures : IDisposable
{
    private const int Attempts = 20;

    private static readonly string Documents = Path.Combine(Repository.Root, "docs");

    private readonly string? _asked = Environment.GetEnvironmentVariable("PLANNING_PICTURES") is { Length: > 0 } folder ? Path.Combine(Repository.Root, folder) : null;
    private readonly SortedSet<string> _taken = new(StringComparer.Ordinal);
    private readonly string _folder;

    public GuidePictures() => _folder = _asked is null ? Directory.CreateTempSubdirectory("planning-pictures-").FullName : Directory.CreateDirectory(_asked).FullName;

    /// <summary>The files in docs/pictures.</summary>
    public static IEnumerable<string> Kept => Directory.EnumerateFiles(Path.Combine(Documents, "pictures"), "*.png").Order(StringComparer.Ordinal);

    /// <summary>The files that the Markdown texts refer to.</summary>
    public static IEnumerable<string> Referred =>
        Directory.EnumerateFiles(Documents, "*.md", SearchOption.AllDirectories).Append(Path.Combine(Repository.Root, "README.md"))
            .SelectMany(text => Reference().Matches(File.ReadAllText(text)).Select(match => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(text)!, match.Groups[1].Value))))
            .Distinct().Order(StringComparer.Ordinal);

    /// <summary>The names of the files taken so far.</summary>
    public IEnumerable<string> Taken => _taken;

    /// <summary>Takes the page once it stands still: two pictures in a row are the same.</summary>
    public async Task TakeAsync(IPage page, string name)
    {
        await page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        var picture = await ScreenshotAsync(page);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            await Task.Delay(100);
            var next = await ScreenshotAsync(page);
            if (next.AsSpan().SequenceEqual(picture))
            {
                await File.WriteAllBytesAsync(Path.Combine(_folder, $"{name}.png"), picture);
                Assert.True(_taken.Add($"{name}.png"), $"{name} is taken twice.");
                return;
            }
            picture = next;
        }
        Assert.Fail($"{name} does not stand still.");
    }

    public void Dispose()
    {
        if (_asked is null)
            Directory.Delete(_folder, recursive: true);
    }

    private static Task<byte[]> ScreenshotAsync(IPage page) => page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });

    [GeneratedRegex("(?:\\]\\(|src=\")([^)\"]+\\.png)")]
    private static partial Regex Reference();
}
