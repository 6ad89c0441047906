using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace MunicipalPlanning.Web.Tests.Glossary;

/// <summary>docs/glossary.md and the code use the same words.</summary>
public sealed partial class GlossaryTests
{
    private static readonly string s_root = FindRoot();
    private static readonly Assembly[] s_product = [.. new[] { "Domain", "Application", "Documents", "Web" }.Select(name => Assembly.Load($"MunicipalPlanning.{name}"))];
    private static readonly Dictionary<string, string> s_glossary = EntryPattern().Matches(File.ReadAllText(Path.Combine(s_root, "docs", "glossary.md")))
        .ToDictionary(entry => entry.Groups["name"].Value, entry => entry.Groups["term"].Value);

    [Fact]
    public void EveryName_ExistsInTheCode()
    {
        var types = s_product.SelectMany(assembly => assembly.GetExportedTypes()).ToList();

        var unknown = s_glossary.Keys.Where(name => !types.Exists(type => IsNamed(type, name))).ToList();

        Assert.NotEmpty(s_glossary);
        Assert.Empty(unknown);
    }

    [Fact]
    public void EveryTypeOfTheDomain_AndEveryWordOfItsLists_IsInTheGlossary()
    {
        var types = s_product[0].GetExportedTypes().Where(type => !type.IsAbstract).ToList();
        var words = types.Where(type => type.IsEnum).SelectMany(type => Enum.GetNames(type).Select(word => $"{type.Name}.{word}"));

        Assert.Empty(types.Select(type => type.Name).Concat(words).Except(s_glossary.Keys));
    }

    [Fact]
    public void EveryTerm_IsTheOneWithWhichTheCodeExplainsTheName()
    {
        var explained = Directory.EnumerateFiles(Path.Combine(s_root, "src"), "*.cs", SearchOption.AllDirectories).SelectMany(ReadTerms).ToLookup(pair => pair.Name, pair => pair.Term);

        var different = s_glossary.Where(entry => explained.Contains(entry.Key) && !explained[entry.Key].Contains(entry.Value));

        Assert.True(s_glossary.Keys.Count(explained.Contains) > 50);
        Assert.Empty(different.Select(entry => $"{entry.Key} is {entry.Value} in the glossary, {string.Join('・', explained[entry.Key])} in the code"));
    }

    private static bool IsNamed(Type type, string name) => name.Split('.') switch
    {
        [var typeName] => type.Name == typeName,
        [var typeName, var member] => type.Name == typeName && type.GetMember(member).Length > 0,
        _ => false,
    };

    /// <summary>The Japanese words with which summaries begin, each with the type or Type.Member that follows it.</summary>
    private static IEnumerable<(string Name, string Term)> ReadTerms(string path)
    {
        var (type, term) = ("", "");
        foreach (var line in File.ReadLines(path).Select(line => line.Trim()))
        {
            if (SummaryPattern().Match(line) is { Success: true } summary)
                term = summary.Groups["term"].Value;
            if (line.StartsWith("///", StringComparison.Ordinal) || line.StartsWith('['))
                continue;
            var declaration = TypePattern().Match(line);
            if (declaration.Success)
                type = declaration.Groups["name"].Value;
            if (term.Length > 0)
                yield return (declaration.Success ? type : $"{type}.{MemberPattern().Match(line).Groups["name"].Value}", term);
            term = "";
        }
    }

    private static string FindRoot([CallerFilePath] string source = "") => Path.GetFullPath(Path.Combine(source, "..", "..", "..", ".."));

    [GeneratedRegex(@"^\| (?<term>[^|]+?) \| `(?<name>[\w.]+)` \| \S", RegexOptions.Multiline)]
    private static partial Regex EntryPattern();

    [GeneratedRegex(@"^/// <summary>(?<term>[^\x00-\x7F]+)")]
    private static partial Regex SummaryPattern();

    [GeneratedRegex(@"\b(?:class|enum|struct|record)\s+(?<name>[A-Z]\w*)\b")]
    private static partial Regex TypePattern();

    [GeneratedRegex(@"(?<name>[A-Z]\w*)(?:,| \{| =>|$)")]
    private static partial Regex MemberPattern();
}
