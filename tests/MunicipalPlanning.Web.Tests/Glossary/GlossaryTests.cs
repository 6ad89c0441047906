using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace MunicipalPlanning.Web.Tests.Glossary;

/// <summary>docs/glossary.md and the code use the same words.</summary>
public sealed partial class GlossaryTests
{
    private static readonly string Root = FindRoot();
    private static readonly Assembly[] Product = [.. new[] { "Domain", "Application", "Documents", "Web" }.Select(name => Assembly.Load($"MunicipalPlanning.{name}"))];
    private static readonly Dictionary<string, string> TermOf = EntryPattern().Matches(File.ReadAllText(Path.Combine(Root, "docs", "glossary.md")))
        .ToDictionary(entry => entry.Groups["name"].Value, entry => entry.Groups["term"].Value);

    [Fact]
    public void EveryName_ExistsInTheCode() =>
        Assert.Empty(TermOf.Keys.Where(name => !Product.Any(assembly => assembly.GetExportedTypes().Any(type => IsNamed(type, name)))));

    [Fact]
    public void EveryKindOfRecord_AndEveryWordOfIt_IsInTheGlossary()
    {
        var kinds = Product[0].GetExportedTypes().Where(type => !type.IsAbstract).ToList();
        var words = kinds.Where(type => type.IsEnum).SelectMany(type => Enum.GetNames(type).Select(word => $"{type.Name}.{word}"));

        Assert.Empty(kinds.Select(type => type.Name).Concat(words).Except(TermOf.Keys));
    }

    [Fact]
    public void EveryTerm_IsTheOneThatTheCodeExplains()
    {
        var explained = Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories).SelectMany(Explained).ToLookup(pair => pair.Name, pair => pair.Term);

        Assert.True(explained.Count > 50);
        Assert.Empty(TermOf.Where(entry => explained.Contains(entry.Key) && !explained[entry.Key].Contains(entry.Value))
            .Select(entry => $"{entry.Key}: {entry.Value} / {string.Join('・', explained[entry.Key])}"));
    }

    private static bool IsNamed(Type type, string name) => name.Split('.') switch
    {
        [var typeName] => type.Name == typeName,
        [var typeName, var member] => type.Name == typeName && type.GetMember(member).Length > 0,
        _ => false,
    };

    /// <summary>The Japanese words with which summaries begin, and the type or Type.Member below them.</summary>
    private static IEnumerable<(string Name, string Term)> Explained(string path)
    {
        var (type, term) = ("", "");
        foreach (var line in File.ReadLines(path).Select(line => line.Trim()))
        {
            if (SummaryPattern().Match(line) is { Success: true } summary)
                term = summary.Groups["term"].Value;
            else if (line.StartsWith("///", StringComparison.Ordinal) || line.StartsWith('['))
                continue;
            else if (TypePattern().Match(line) is { Success: true } found)
                (type, term) = (found.Groups["name"].Value, Take(found.Groups["name"].Value, term, out var pair));
            else
                term = Take($"{type}.{MemberPattern().Match(line).Groups["name"].Value}", term, out pair);
            if (pair is { } explained)
                yield return explained;
        }
    }

    private static string FindRoot([CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(source, "..", "..", "..", ".."));

    [GeneratedRegex(@"^\| (?<term>[^|]+?) \| `(?<name>[\w.]+)` \| \S", RegexOptions.Multiline)]
    private static partial Regex EntryPattern();

    [GeneratedRegex(@"^/// <summary>(?<term>[^\x00-\x7F][^\x00-\x7F（）]*)")]
    private static partial Regex SummaryPattern();

    [GeneratedRegex(@"\b(?:class|enum|struct|record)\s+(?<name>[A-Z]\w*)\b")]
    private static partial Regex TypePattern();

    [GeneratedRegex(@"^(?:public .*?\b)?(?<name>[A-Z]\w*)(?:,| \{| =>|$)")]
    private static partial Regex MemberPattern();
}
