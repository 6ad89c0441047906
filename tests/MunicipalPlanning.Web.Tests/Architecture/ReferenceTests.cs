using System.Reflection;

namespace MunicipalPlanning.Web.Tests.Architecture;

/// <summary>References run one way: Web → Documents → Application → Domain.</summary>
public sealed class ReferenceTests
{
    private const string Product = "MunicipalPlanning.";
    private static readonly string[] Outside = ["Microsoft.EntityFrameworkCore", "Npgsql", "Microsoft.Playwright", "Microsoft.AspNetCore", "Serilog"];

    [Theory]
    [InlineData("Domain")]
    [InlineData("Application", "Domain")]
    [InlineData("Documents", "Application", "Domain")]
    [InlineData("Web", "Documents", "Application", "Domain")]
    public void Project_KnowsOnlyThoseBelowIt(string project, params string[] allowed)
    {
        var assembly = Assembly.Load(Product + project);

        var known = assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith(Product, StringComparison.Ordinal));

        Assert.Equal(Product + project, assembly.GetName().Name);
        Assert.Empty(known.Except(allowed.Select(name => Product + name)));
    }

    [Fact]
    public void Domain_ReferencesNothingButTheBaseLibrary()
    {
        var known = Assembly.Load(Product + "Domain").GetReferencedAssemblies().Select(name => name.Name!);

        Assert.DoesNotContain(known, name => Outside.Any(outside => name.StartsWith(outside, StringComparison.Ordinal)));
    }

    [Fact]
    public void Documents_NeverSeeADbContext()
    {
        var known = Assembly.Load(Product + "Documents").GetReferencedAssemblies().Select(name => name.Name!);

        Assert.DoesNotContain(known, name => name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
    }

    [Fact]
    public void Folders_AreNamedForWhatTheyHold()
    {
        string[] empty = ["Common", "Helpers", "Utils", "Models", "Interfaces", "Services", "Extensions"];
        var types = new[] { "Domain", "Application", "Documents", "Web" }.SelectMany(project => Assembly.Load(Product + project).GetTypes());

        Assert.DoesNotContain(types, type => type.Namespace is { } name && name.StartsWith(Product, StringComparison.Ordinal) && name.Split('.').Intersect(empty).Any());
    }
}
